package org.exocurate.review.catalogue;

import java.util.List;

import org.exocurate.model.claim.CargoRole;

/** Roles of a cargo as the numbers that are stored. */
final class Roles {

    // In the order of their numbers.
    private static final List<CargoRole> ALL = List.of(CargoRole.CARRIED, CargoRole.LOADED, CargoRole.DEPLETED);

    private Roles() {}

    static int number(CargoRole role) {
        return ALL.indexOf(role);
    }

    static CargoRole role(int number) {
        return ALL.get(number);
    }
}
