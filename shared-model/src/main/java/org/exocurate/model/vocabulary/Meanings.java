package org.exocurate.model.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the one term that a word means at a place, or says why it is none or several. */
final class Meanings {

    /** How works and people are named, which nothing in a claim but its evidence is. */
    private static final Pattern OF_WORKS_AND_PEOPLE = Pattern.compile(
            "(pmid|pmc|pmcid|doi|orcid)\\s*:\\s*\\S+|pmc\\d+|10\\.\\d{4,9}/\\S+|https?://\\S+",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    Meanings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Resolution of(String text, Slot slot) {
        if (OF_WORKS_AND_PEOPLE.matcher(text.strip()).matches()) {
            return new Resolution.Wrong(
                    "'" + text + "' names no term; this place takes " + slot.prefixes() + ", or a name", List.of());
        }
        return Scheme.ofCurie(text)
                .map(curie -> curie(text, curie.scheme(), curie.local(), slot))
                .orElseGet(() -> ofName(text, slot));
    }

    private Resolution curie(String text, Scheme scheme, String sent, Slot slot) {
        String local = scheme == Scheme.CVCL ? sent.toUpperCase(Locale.ROOT) : sent;
        String id = scheme.curie(local);
        if (!scheme.takes(local)) {
            return new Resolution.Wrong(
                    "'" + text + "' looks like a CURIE of " + scheme.prefix() + " but is not well formed",
                    vocabulary.nearIds(id));
        }
        Optional<Resolution.Known> known = vocabulary.known(id);
        Optional<Term> term = known.map(Resolution.Known::term);
        if (term.isPresent() && slot.takes(term.get().id())) {
            return known.get();
        }
        if (term.isPresent() || !slot.takes(id)) {
            return new Resolution.Wrong(
                    "'" + text + "' is of " + scheme.prefix() + "; this place takes " + slot.prefixes(),
                    vocabulary.near(term.map(Term::label).orElse(text), slot));
        }
        return new Resolution.Unknown(text);
    }

    Resolution ofName(String text, Slot slot) {
        String folded = Names.fold(text);
        for (String name : slot == Slot.MIRNA ? MiRnaSpelling.of(folded) : List.of(folded)) {
            for (NameUse way : NameUse.names()) {
                List<Resolution.Known> found = named(name, way, slot);
                if (!found.isEmpty()) {
                    return oneOf(text, found, named(folded, way, slot));
                }
            }
        }
        return elsewhere(text, slot);
    }

    private List<Resolution.Known> named(String folded, NameUse way, Slot slot) {
        return vocabulary.named(folded, way).stream()
                .filter(known -> slot.takes(known.term().id()))
                .toList();
    }

    /**
     * Several terms of one name: the one above all others, or that which bears it in the species written with it, or else the
     * writer has to say which.
     */
    private Resolution oneOf(String text, List<Resolution.Known> found, List<Resolution.Known> asWritten) {
        List<Resolution.Known> tops = found.stream()
                .filter(top -> found.stream()
                        .map(other -> other.term().id())
                        .allMatch(other -> other.equals(top.term().id())
                                || vocabulary.isBelow(other, top.term().id())))
                .toList();
        if (!tops.isEmpty()) {
            return tops.get(0);
        }
        if (asWritten.size() == 1) {
            return asWritten.get(0);
        }
        List<String> candidates = found.stream()
                .map(known -> known.term().shown())
                .sorted()
                .limit(10)
                .toList();
        return new Resolution.Wrong("'" + text + "' names several terms; say which by its CURIE", candidates);
    }

    /** A name that is known, but at other places only, is a mistake; other text is just unknown. */
    private Resolution elsewhere(String text, Slot slot) {
        String folded = Names.fold(text);
        Optional<Term> other = slot == Slot.DONOR_STATE
                ? Optional.empty()
                : Arrays.stream(NameUse.names())
                        .flatMap(way -> vocabulary.named(folded, way).stream())
                        .map(Resolution.Known::term)
                        .filter(term -> term.scheme() != Scheme.STATE)
                        .findFirst();
        if (other.isPresent()) {
            return new Resolution.Wrong(
                    "'" + text + "' is known as " + other.get().shown() + ", but this place takes " + slot.prefixes(),
                    vocabulary.near(text, slot));
        }
        return new Resolution.Unknown(text);
    }
}
