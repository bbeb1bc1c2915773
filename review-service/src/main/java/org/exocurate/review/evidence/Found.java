package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.exocurate.model.claim.Works;
import org.exocurate.review.catalogue.Card;

/** Published claims that were found and are related, and how many there are. */
final class Found {

    /** A claim by its card, and how the one at hand stands to it. */
    record Candidate(Card card, Relation relation) {

        /** As matches are listed. */
        static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparing(Candidate::relation)
                .thenComparing(Candidate::isRetracted)
                .thenComparing(candidate -> candidate.card().accession());

        boolean isRetracted() {
            return card.effect().retracted();
        }
    }

    private final ComparedClaim mine;
    private final Wordbook book;
    private final SharedWorks noneShared;
    private final Map<Long, Candidate> byAccession = new HashMap<>();
    private long count;

    Found(ComparedClaim mine, Wordbook book) {
        this.mine = mine;
        this.book = book;
        this.noneShared = SharedWorks.of(mine.evidence(), List.of(), Works.APART);
    }

    /** Judges cards, and counts those that pass unless they are retracted. */
    void add(Collection<Card> cards, Predicate<Card> counts) {
        for (Card card : cards) {
            Candidate known = byAccession.get(card.accession());
            Relation relation = known == null ? relation(book.claim(card)) : known.relation();
            byAccession.put(card.accession(), new Candidate(card, relation));
            if (relation != Relation.UNRELATED && !card.effect().retracted() && counts.test(card)) {
                count++;
            }
        }
    }

    void add(Collection<Card> cards) {
        add(cards, card -> false);
    }

    void count(long more) {
        count += more;
    }

    long count() {
        return count;
    }

    /** The relation to a claim that shares no work with the one at hand. */
    Relation relation(ComparedClaim other) {
        return new DecisionTable(Comparison.of(mine, other, book.vocabulary()), noneShared).relation();
    }

    /** All that are related, the strongest first; shared works have not been looked at. */
    List<Candidate> all() {
        return byAccession.values().stream()
                .filter(candidate -> candidate.relation() != Relation.UNRELATED)
                .sorted(Candidate.STRONGEST_FIRST)
                .toList();
    }
}
