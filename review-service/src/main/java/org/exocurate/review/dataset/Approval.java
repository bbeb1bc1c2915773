package org.exocurate.review.dataset;

import java.util.List;
import java.util.UUID;

/** Who asked for a change and who let it pass, by their random ids. */
public record Approval(UUID submission, UUID proposedBy, List<UUID> approvedBy) {

    /** By somebody who needs nobody else's word, such as a steward who tells what became of a paper. */
    public static Approval by(UUID person, UUID request) {
        return new Approval(request, person, List.of(person));
    }

    public Approval {
        approvedBy = List.copyOf(approvedBy);
        if (approvedBy.isEmpty()) {
            throw new IllegalArgumentException("submission " + submission + " is approved by nobody");
        }
    }
}
