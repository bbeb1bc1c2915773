package org.exocurate.submission.intake;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Proposal;
import org.exocurate.plumbing.ids.Uuid7;

/**
 * A proposal on its way into the store.
 *
 * @param json the proposal in the form of the door, as it is stored
 * @param previous the rejected submission that it takes up
 */
public record Draft(UUID id, Proposal proposal, ObjectNode json, Optional<UUID> previous) {

    public static Draft of(Proposal proposal) {
        return new Draft(Uuid7.next(), proposal, ClaimJson.write(proposal), Optional.empty());
    }

    public static Draft takingUp(UUID rejected, Proposal proposal) {
        return new Draft(Uuid7.next(), proposal, ClaimJson.write(proposal), Optional.of(rejected));
    }
}
