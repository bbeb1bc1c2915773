package org.exocurate.review.dataset;

import java.util.List;
import java.util.Objects;

import org.exocurate.model.claim.Claim;

/** By which words a claim is found, published or proposed; an axis that it leaves open is the empty text. */
public record FilterKeys(
        String type,
        String donor,
        List<String> donorState,
        String cargoKind,
        String cargo,
        String cargoRole,
        String recipient,
        String process,
        String regulation,
        List<String> condition) {

    public static FilterKeys of(Claim claim) {
        AxisKeys keys = AxisKeys.of(claim);
        return new FilterKeys(
                claim.type().name(),
                word(keys.donor()),
                claim.donor().state().stream().map(AxisKeys::key).toList(),
                keys.cargoKind(),
                word(keys.cargo()),
                claim.cargo().role().name(),
                word(keys.recipient()),
                word(keys.process()),
                claim.effect().regulation() == null
                        ? ""
                        : claim.effect().regulation().name(),
                claim.condition().all().stream().map(AxisKeys::key).toList());
    }

    private static String word(String key) {
        return Objects.requireNonNullElse(key, "");
    }
}
