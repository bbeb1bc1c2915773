package org.exocurate.model.claim;

import java.util.Objects;

/**
 * What the vesicle carries.
 *
 * @param term null names the kind only
 */
public record Cargo(CargoKind kind, TermRef term, CargoRole role) {

    public Cargo {
        Objects.requireNonNull(kind, "a cargo needs a kind");
        role = role == null ? CargoRole.CARRIED : role;
        if (kind == CargoKind.VESICLE && (term != null || role == CargoRole.DEPLETED)) {
            throw new IllegalArgumentException(
                    "VESICLE is the whole preparation: it has no term and is never depleted");
        }
    }
}
