package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** What a check reads of the dataset; apart from the bean, so that a verdict can be tried without a database. */
interface PublishedClaims {

    List<PublishedClaim> neighbours(Neighbourhood where, long asOf);

    Optional<PublishedClaim> claim(Accession accession, long asOf);

    /** How much is known of papers now. */
    Bibliography.At papersNow();

    /** What was known of the works of this evidence. */
    KnownWorks papers(Collection<Evidence> evidence, long asOf, Bibliography.At at);
}
