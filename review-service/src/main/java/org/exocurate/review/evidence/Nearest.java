package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** What the terms of different axes have in common: the nearest term above both. Of fifty matches many ask the same. */
final class Nearest {

    private final Vocabulary vocabulary;
    private final Map<List<Collection<Word>>, Optional<Term>> known = new HashMap<>();

    Nearest(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<Axis, TermRef> of(Comparison pair) {
        Map<Axis, TermRef> nearest = new EnumMap<>(Axis.class);
        pair.axes().forEach((axis, relation) -> {
            if (!relation.isComparable()) {
                known.computeIfAbsent(
                                List.of(words(pair.one(), axis), words(pair.other(), axis)),
                                sides -> common(sides.get(0), sides.get(1)))
                        .ifPresent(term -> nearest.put(axis, TermRef.resolved(term.id(), term.label())));
            }
        });
        return nearest;
    }

    private static Collection<Word> words(ComparedClaim claim, Axis axis) {
        return switch (axis) {
            case DONOR -> one(claim.donor());
            case DONOR_STATE -> claim.states();
            case CARGO -> one(claim.cargo());
            case RECIPIENT -> one(claim.recipient());
            case PROCESS -> one(claim.process());
            case CONDITION -> claim.conditions();
            case COMPARATOR -> one(claim.comparator());
            case CARGO_ROLE, EFFECT -> List.of();
        };
    }

    private static List<Word> one(Word word) {
        return word == null ? List.of() : List.of(word);
    }

    /** Of several terms on a side, the pair that is nearest. */
    private Optional<Term> common(Collection<Word> one, Collection<Word> other) {
        return one.stream()
                .filter(Word::resolved)
                .flatMap(mine -> other.stream()
                        .filter(Word::resolved)
                        .flatMap(its -> vocabulary.nearestCommon(mine.key(), its.key()).stream()))
                .max(Comparator.comparingInt(
                                (Term term) -> vocabulary.ancestors(term.id()).size())
                        .thenComparing(Term::id, Comparator.reverseOrder()));
    }
}
