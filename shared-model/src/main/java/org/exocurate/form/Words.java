package org.exocurate.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;

/** Finds the terms that a body's words name. */
final class Words {

    /** Words that say that nothing was done to the donor, and that nothing ails it. */
    private static final Set<String> NATIVE = Set.of("healthy", "untreated", "wild type");

    private static final Pattern TAGGED =
            Pattern.compile("\\s*(dose|phase|sex)\\s*:(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Faults faults;

    Words(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** The term of a field, or null if it is absent or wrong. */
    TermRef term(Reading from, String field, Slot slot) {
        return from.node(field).map(node -> term(node, from.at(field), slot)).orElse(null);
    }

    /** A term as a text, {@code {id}}, {@code {label}} or as it comes out; null if it is wrong. */
    TermRef term(JsonNode node, String pointer, Slot slot) {
        return written(node, pointer).map(text -> resolved(text, pointer, slot)).orElse(null);
    }

    /** What was done to the donor; a word for "nothing" is left out. */
    TermRef state(JsonNode node, String pointer) {
        return written(node, pointer)
                .filter(text -> !NATIVE.contains(Names.fold(text).replace("state:", "")))
                .map(text -> resolved(text, pointer, Slot.DONOR_STATE))
                .orElse(null);
    }

    /** A further disease, or a word on dose, phase or sex, which is compared as it is. */
    TermRef with(JsonNode node, String pointer) {
        return written(node, pointer).map(text -> withText(text, pointer)).orElse(null);
    }

    private TermRef withText(String text, String pointer) {
        Matcher tagged = TAGGED.matcher(text);
        if (!tagged.matches()) {
            return resolved(text, pointer, Slot.CONDITION);
        }
        String value = Names.fold(tagged.group(2));
        if (value.isEmpty()) {
            faults.add(pointer, "say something after '" + tagged.group(1) + ":'");
            return null;
        }
        return TermRef.resolved(tagged.group(1).toLowerCase(Locale.ROOT) + ":" + value, text);
    }

    private Optional<String> written(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return text(node.textValue(), pointer);
        }
        if (node.isObject()) {
            return fromObject(new Reading(node, pointer, faults));
        }
        faults.add(pointer, "must be a text or {\"id\"} or {\"label\"}, not " + Reading.kind(node));
        return Optional.empty();
    }

    private Optional<String> fromObject(Reading object) {
        String id = object.text("id", Reading.NAME);
        String label = object.text("label", Reading.NAME);
        object.bool("unresolved");
        object.text("replaces", Reading.NAME);
        object.nothingElse();
        if (id == null && label == null) {
            faults.add(object.at("id"), "a term needs an id or a label");
        }
        return Optional.ofNullable(id == null ? label : id);
    }

    private Optional<String> text(String text, String pointer) {
        if (Reading.isBlank(text) || text.codePointCount(0, text.length()) > Reading.NAME) {
            faults.add(pointer, "a term has 1 to " + Reading.NAME + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private TermRef resolved(String text, String pointer, Slot slot) {
        Resolution resolution = vocabulary.resolve(text, slot);
        if (resolution instanceof Resolution.Known known) {
            return TermRef.resolved(known.term().id(), known.term().label(), known.replaces());
        }
        if (resolution instanceof Resolution.Wrong wrong) {
            faults.add(pointer, wrong.detail(), wrong.nearest());
            return null;
        }
        return TermRef.unresolved(text);
    }
}
