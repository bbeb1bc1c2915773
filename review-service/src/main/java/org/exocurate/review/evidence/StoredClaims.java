package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** What the dataset holds, and what is known of the papers behind it. */
record StoredClaims(Dataset dataset, Bibliography bibliography) implements PublishedClaims {

    @Override
    public List<PublishedClaim> neighbours(Neighbourhood where, long asOf) {
        return dataset.neighbours(where, asOf);
    }

    @Override
    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        return dataset.claim(accession, asOf);
    }

    @Override
    public Bibliography.At papersNow() {
        return bibliography.now();
    }

    @Override
    public KnownWorks papers(Collection<Evidence> evidence, long asOf, Bibliography.At at) {
        return bibliography.of(evidence, asOf, at);
    }
}
