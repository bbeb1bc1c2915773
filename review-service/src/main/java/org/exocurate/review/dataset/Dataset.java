package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;

/** The dataset as the other rooms see it: what it holds at a sequence, and how an approved proposal enters it. */
@ApplicationScoped
public class Dataset {

    /** The number of the last change. */
    public long sequence() {
        throw new UnsupportedOperationException();
    }

    /** Keeps every other writer out until the transaction ends, and tells the number of the last change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long lock() {
        throw new UnsupportedOperationException();
    }

    /** Claims as of a sequence that might be comparable, retracted ones among them. */
    public List<PublishedClaim> neighbours(Neighbourhood where, long asOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        throw new UnsupportedOperationException();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Applied add(Approval approval, Claim claim, List<Accession> contradicts) {
        throw new UnsupportedOperationException();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Applied addEvidence(Approval approval, Accession target, List<Evidence> evidence) {
        throw new UnsupportedOperationException();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Applied revise(Approval approval, Accession target, Claim claim, List<Accession> contradicts) {
        throw new UnsupportedOperationException();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Applied retract(Approval approval, Accession target, String reason) {
        throw new UnsupportedOperationException();
    }
}
