package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** What a check reads of the dataset; apart from the bean, so that a verdict can be tried without a database. */
interface PublishedClaims {

    /**
     * What the dataset holds near a claim.
     *
     * @param but a claim that is left out
     * @param known what is known of the works of the claim
     */
    Near near(ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary, Works known);

    /** All claims that stand and that one contradicts, in order of accession. */
    List<Accession> contradicted(ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary);

    Optional<PublishedClaim> claim(Accession accession, long asOf);

    /** How much is known of papers now. */
    Bibliography.At papersNow();

    /** What was known of the works of this evidence. */
    KnownWorks papers(Collection<Evidence> evidence, long asOf, Bibliography.At at);

    /**
     * The claims that one is related to.
     *
     * @param matches the strongest first, retracted ones among them: at least as many as are listed, if there are
     * @param relation the strongest to a claim that stands
     * @param count how many that stand are related; counting ends beyond {@link Verdict#COUNTED}
     * @param retractedEquals accessions of retracted claims that say the same
     */
    record Near(List<Compared> matches, Optional<Relation> relation, long count, List<String> retractedEquals) {

        /** With one more that stands, which counts. */
        Near and(Compared match) {
            List<Compared> all = Stream.concat(matches.stream(), Stream.of(match))
                    .sorted(Compared.STRONGEST_FIRST)
                    .toList();
            Relation strongest = relation.filter(other -> other.compareTo(match.relation()) < 0)
                    .orElse(match.relation());
            return match.isRetracted()
                    ? new Near(all, relation, count, retractedEquals)
                    : new Near(all, Optional.of(strongest), count + 1, retractedEquals);
        }
    }
}
