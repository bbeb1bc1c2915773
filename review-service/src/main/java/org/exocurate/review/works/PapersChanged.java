package org.exocurate.review.works;

import java.util.Set;

import org.exocurate.model.claim.Reference;

/**
 * News inside the service, told in the transaction that makes it true: other identifiers are one work, or another notice is in
 * force.
 *
 * @param references all identifiers of the works concerned; empty for a load of a crosswalk, which may concern millions: ask
 *     {@link Bibliography#touched} which of those at hand are among them
 */
public record PapersChanged(Set<Reference> references) {

    public PapersChanged {
        references = Set.copyOf(references);
    }

    /** Whether it does not say which references are concerned. */
    public boolean mayBeAny() {
        return references.isEmpty();
    }
}
