package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.review.dataset.ClaimConditions.Column;

/**
 * Reads filters that are kept, and applies them by the vocabulary in force then. They ask what {@link ClaimFilter} asks, of one word an
 * axis.
 */
@ApplicationScoped
public class KeptFilters {

    private static final Set<String> WORDS = new TreeSet<>(Set.of("type", "cargoRole", "grade", "status"));
    private static final Map<String, Slot> TERMS = new TreeMap<>(Map.of(
            "donor", Slot.DONOR,
            "donorState", Slot.DONOR_STATE,
            "recipient", Slot.RECIPIENT,
            "process", Slot.PROCESS,
            "condition", Slot.CONDITION));
    private static final Map<String, Column> COLUMNS = Map.of(
            "donor", Column.DONOR,
            "donorState", Column.DONOR_STATE,
            "recipient", Column.RECIPIENT,
            "process", Column.PROCESS,
            "condition", Column.CONDITION,
            "cargo", Column.CARGO);
    private static final Set<Column> MANY = Set.of(Column.DONOR_STATE, Column.CONDITION);
    private static final int LONGEST = 500;

    private final ClaimFilter filter;
    private final VocabularyInForce vocabulary;

    KeptFilters(ClaimFilter filter, VocabularyInForce vocabulary) {
        this.filter = filter;
        this.vocabulary = vocabulary;
    }

    /** The axes that a filter may name. */
    public static Set<String> axes() {
        Set<String> axes = new TreeSet<>(WORDS);
        axes.addAll(TERMS.keySet());
        axes.add("cargo");
        return axes;
    }

    /**
     * A filter as it was sent: an object of texts. What is wrong with it is added to the faults; a word that no vocabulary knows would be
     * silent for ever and is wrong, but for a cargo: molecules come before vocabularies know them.
     */
    public KeptFilter read(JsonNode sent, String at, List<Fault> faults) {
        if (!sent.isObject()) {
            faults.add(Fault.at(at, "must be an object of texts; it may name " + String.join(", ", axes())));
            return KeptFilter.NONE;
        }
        Vocabulary words = vocabulary.get();
        Map<String, String> kept = new TreeMap<>();
        sent.properties().forEach(axis -> {
            String pointer = at + "/" + axis.getKey().replace("~", "~0").replace("/", "~1");
            List<Fault> found = new ArrayList<>();
            word(axis.getKey(), axis.getValue(), words, found).ifPresent(word -> kept.put(axis.getKey(), word));
            found.forEach(fault -> faults.add(new Fault(pointer, fault.detail(), fault.nearest())));
        });
        return new KeptFilter(kept);
    }

    /** What to keep of one axis; empty with a fault. */
    private Optional<String> word(String axis, JsonNode sent, Vocabulary words, List<Fault> faults) {
        if (!axes().contains(axis)) {
            faults.add(Fault.at("", "unknown axis; a filter may name " + String.join(", ", axes())));
        } else if (!sent.isTextual() || sent.textValue().isBlank() || isTooLong(sent.textValue())) {
            faults.add(Fault.at("", axis + " must be a text of 1 to " + LONGEST + " characters"));
        } else {
            return understood(axis, sent.textValue(), words, faults);
        }
        return Optional.empty();
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private Optional<String> understood(String axis, String text, Vocabulary words, List<Fault> faults) {
        Slot slot = TERMS.get(axis);
        if (slot != null && words.resolve(text, slot) instanceof Resolution.Unknown) {
            faults.add(new Fault("", "no term is known by '" + text + "'", words.near(text, slot)));
            return Optional.empty();
        }
        try {
            ask(axis, text, new WantedClaims());
        } catch (Refused refused) {
            faults.addAll(refused.problem().errors());
            return Optional.empty();
        }
        return Optional.of(slot == null ? list(axis, text) : term(text, slot, words));
    }

    private static String list(String axis, String text) {
        return WORDS.contains(axis) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String term(String text, Slot slot, Vocabulary words) {
        return words.resolve(text, slot) instanceof Resolution.Known known
                ? Optional.of(known.term()).map(Term::id).orElse(text)
                : text;
    }

    /** Changes of these types, or of all where none is named, of claims that are what the filter asks for by the vocabulary in force. */
    public LogWish wish(Set<String> types, KeptFilter kept) {
        if (kept.words().isEmpty()) {
            return LogWish.ofTypes(types);
        }
        WantedClaims seen = new WantedClaims();
        ClaimConditions rows = ClaimQuery.conditionsOnStates();
        kept.words().forEach((axis, word) -> {
            add(axis, word, seen);
            add(axis, word, rows);
        });
        return LogWish.ofClaims(types, seen, rows, vocabulary.get().version());
    }

    private void add(String axis, String word, AxisConditions conditions) {
        try {
            ask(axis, word, conditions);
        } catch (Refused gone) {
            alone(axis, word, conditions);
        }
    }

    private void ask(String axis, String word, AxisConditions conditions) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add(axis, word);
        filter.published(asked, conditions);
    }

    /** A term that the vocabulary has given up: claims that still have it are meant, nothing is known of what lies below. */
    private static void alone(String axis, String word, AxisConditions conditions) {
        Column column = COLUMNS.get(axis);
        if (MANY.contains(column)) {
            conditions.holdsOneOf(column, Set.of(word));
        } else {
            conditions.isOneOf(column, Set.of(word));
        }
    }
}
