package org.exocurate.review.catalogue;

import java.util.List;

import org.exocurate.model.claim.CargoRole;

/**
 * A published claim as of a sequence, by what it says: the numbers of its words in the {@link Lexicon}.
 *
 * @param sharesWork an identifier of one of its works is among those asked for
 */
public record Card(
        long accession,
        int donor,
        int cargo,
        int recipient,
        int process,
        int conditions,
        int states,
        int comparator,
        CargoRole role,
        Effect effect,
        boolean sharesWork) {

    // In the order of their numbers, which are stored.
    private static final List<CargoRole> ROLES = List.of(CargoRole.CARRIED, CargoRole.LOADED, CargoRole.DEPLETED);

    static int number(CargoRole role) {
        return ROLES.indexOf(role);
    }

    static CargoRole role(int number) {
        return ROLES.get(number);
    }
}
