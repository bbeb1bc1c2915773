package org.exocurate.review.dataset;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.exocurate.model.claim.Claim;

/** By which words a claim is found; an axis that it leaves open is the empty text. */
record ClaimState(
        long accession,
        int version,
        String status,
        String grade,
        String type,
        @JsonProperty("type_group") String typeGroup,
        String donor,
        @JsonProperty("donor_state") List<String> donorState,
        @JsonProperty("cargo_kind") String cargoKind,
        String cargo,
        @JsonProperty("cargo_role") String cargoRole,
        String recipient,
        String process,
        List<String> condition,
        String regulation,
        String outcome) {

    static ClaimState of(DatasetClaim held) {
        Claim claim = held.claim();
        FilterKeys keys = FilterKeys.of(claim);
        return new ClaimState(
                held.accession().number(),
                held.version(),
                held.status().name(),
                held.weight().grade(),
                keys.type(),
                AxisKeys.of(claim).typeGroup(),
                keys.donor(),
                keys.donorState(),
                keys.cargoKind(),
                keys.cargo(),
                keys.cargoRole(),
                keys.recipient(),
                keys.process(),
                keys.condition(),
                keys.regulation(),
                claim.effect().outcome().name());
    }
}
