package org.exocurate.review.catalogue;

import java.util.Set;

import org.exocurate.model.claim.CargoRole;

/**
 * Which of the cards on a shelf are wanted: those whose words are each in a set. Null is any.
 *
 * @param butProcesses processes that are not wanted
 */
public record Band(
        Set<Integer> conditions,
        Set<Integer> states,
        Set<Integer> comparators,
        CargoRole role,
        Set<Integer> butProcesses) {

    public static final Band ANY = new Band(null, null, null, null, null);
}
