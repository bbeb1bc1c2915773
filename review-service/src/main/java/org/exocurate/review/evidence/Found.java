package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Works;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Group;
import org.exocurate.review.dataset.ClaimVersion;

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
    private final List<Candidate> candidates = new ArrayList<>();
    private long count;

    Found(ComparedClaim mine, Wordbook book) {
        this.mine = mine;
        this.book = book;
        this.noneShared = SharedWorks.of(mine.evidence(), List.of(), Works.APART);
    }

    /** Takes in the claims of one relation; retracted ones do not count. */
    void add(Relation relation, boolean retracted, Group group) {
        Stream.concat(group.first().stream(), group.sharing().stream())
                .forEach(card -> candidates.add(new Candidate(card, relation)));
        count += retracted ? 0 : group.cards();
    }

    long count() {
        return count;
    }

    /** The relation to a claim that shares no work with the one at hand. */
    Relation relation(ComparedClaim other) {
        return new DecisionTable(Comparison.of(mine, other, book.vocabulary()), noneShared).relation();
    }

    /** A claim that shares no work with the one at hand, as it is shown; its card says all that the relation turns on. */
    Compared compared(Candidate candidate) {
        Card card = candidate.card();
        Comparison pair = Comparison.of(mine, book.claim(card), book.vocabulary());
        ClaimVersion shown = new ClaimVersion(new Accession(card.accession()), card.version(), candidate.isRetracted());
        return new Compared(shown, pair, candidate.relation(), new DecisionTable(pair, noneShared).explains());
    }

    /** All that may be listed, the strongest first; shared works have not been looked at. */
    List<Candidate> all() {
        return candidates.stream().sorted(Candidate.STRONGEST_FIRST).toList();
    }
}
