package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Accession;
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;

/** What a check reads of the dataset; apart from the bean, so that a verdict can be tried without a database. */
interface PublishedClaims {

    List<PublishedClaim> neighbours(Neighbourhood where, long asOf);

    Optional<PublishedClaim> claim(Accession accession, long asOf);
}
