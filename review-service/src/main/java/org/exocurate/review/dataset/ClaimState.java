package org.exocurate.review.dataset;

import java.util.List;
import java.util.Objects;

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
        String regulation) {

    static ClaimState of(DatasetClaim held) {
        Claim claim = held.claim();
        AxisKeys keys = AxisKeys.of(claim);
        return new ClaimState(
                held.accession().number(),
                held.version(),
                held.status().name(),
                held.weight().grade(),
                claim.type().name(),
                keys.typeGroup(),
                word(keys.donor()),
                claim.donor().state().stream().map(AxisKeys::key).toList(),
                keys.cargoKind(),
                word(keys.cargo()),
                claim.cargo().role().name(),
                word(keys.recipient()),
                word(keys.process()),
                claim.condition().all().stream().map(AxisKeys::key).toList(),
                claim.effect().regulation() == null
                        ? ""
                        : claim.effect().regulation().name());
    }

    private static String word(String key) {
        return Objects.requireNonNullElse(key, "");
    }
}
