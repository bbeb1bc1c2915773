package org.exocurate.review.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;

/** A published claim and how the claim at hand stands to it. */
record Compared(PublishedClaim published, Comparison pair, Relation relation, List<Axis> explains) {

    /** The strongest first; at one strength those that count before retracted ones, then in order of accession. */
    static final Comparator<Compared> STRONGEST_FIRST = Comparator.comparing(Compared::relation)
            .thenComparing(Compared::isRetracted)
            .thenComparing(compared -> compared.published().accession());

    static Compared of(ComparedClaim claim, PublishedClaim published, Vocabulary vocabulary) {
        Comparison pair = Comparison.of(claim, ComparedClaim.of(published.claim(), vocabulary), vocabulary);
        DecisionTable table = DecisionTable.of(pair);
        return new Compared(published, pair, table.relation(), table.explains());
    }

    /** The target of evidence that speaks against it. */
    Compared refuted() {
        return new Compared(published, pair, Relation.CONTRADICTS, List.of());
    }

    boolean isMatch() {
        return relation != Relation.UNRELATED;
    }

    boolean isRetracted() {
        return published.status() == ClaimStatus.RETRACTED;
    }

    /** Accession and version. */
    String named() {
        return published.accession() + "." + published.version();
    }

    Match match(Vocabulary vocabulary) {
        return new Match(
                named(),
                false,
                relation,
                pair.axes(),
                explains,
                independent(pair, relation),
                new Nearest(vocabulary).of(pair),
                published.content());
    }

    static Optional<Boolean> independent(Comparison pair, Relation relation) {
        return relation == Relation.CORROBORATES
                ? Independence.of(pair.one().evidence(), pair.other().evidence())
                : Optional.empty();
    }
}
