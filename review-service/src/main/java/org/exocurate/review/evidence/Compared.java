package org.exocurate.review.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.ClaimVersion;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.KnownWorks;

/**
 * A published claim and how the claim at hand stands to it.
 *
 * @param published the version of it
 * @param pair the evidence of the published claim is in it only where it has been read
 */
record Compared(ClaimVersion published, Comparison pair, Relation relation, List<Axis> explains) {

    /** The strongest first; at one strength those that count before retracted ones, then in order of accession. */
    static final Comparator<Compared> STRONGEST_FIRST = Comparator.comparing(Compared::relation)
            .thenComparing(Compared::isRetracted)
            .thenComparing(compared -> compared.published().accession());

    /** By what is known of the works of the claim at hand. */
    static Compared of(ComparedClaim claim, PublishedClaim published, Vocabulary vocabulary, Works known) {
        Comparison pair = Comparison.of(claim, ComparedClaim.of(published.claim(), vocabulary), vocabulary);
        DecisionTable table = DecisionTable.of(pair, known);
        ClaimVersion shown = new ClaimVersion(published.accession(), published.version(), !published.isLive());
        return new Compared(shown, pair, table.relation(), table.explains());
    }

    /** The target of evidence that speaks against it. */
    Compared refuted() {
        return new Compared(published, pair, Relation.CONTRADICTS, List.of());
    }

    boolean isMatch() {
        return relation != Relation.UNRELATED;
    }

    boolean isRetracted() {
        return published.retracted();
    }

    Accession accession() {
        return published.accession();
    }

    /** Accession and version. */
    String named() {
        return published.accession() + "." + published.version();
    }

    /** As it is shown; the papers are those of both claims. */
    Match match(Nearest nearest, KnownWorks papers) {
        return new Match(
                named(),
                false,
                relation,
                pair.axes(),
                explains,
                independent(pair, relation, papers),
                nearest.of(pair),
                Optional.empty());
    }

    /** All that either claim rests on. */
    List<Evidence> evidence() {
        return Stream.concat(pair.one().evidence().stream(), pair.other().evidence().stream())
                .toList();
    }

    boolean corroborates() {
        return relation == Relation.CORROBORATES;
    }

    static Optional<Boolean> independent(Comparison pair, Relation relation, KnownWorks papers) {
        return relation == Relation.CORROBORATES
                ? Independence.of(pair.one().evidence(), pair.other().evidence(), papers)
                : Optional.empty();
    }
}
