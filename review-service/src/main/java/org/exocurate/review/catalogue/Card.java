package org.exocurate.review.catalogue;

import org.exocurate.model.claim.CargoRole;

/**
 * A published claim as of a sequence, by what it says: the places of its words in the {@link Lexicon}, each among those of its
 * trait.
 *
 * @param version of the claim then
 * @param sharesWork an identifier of one of its works is among those asked for
 */
public record Card(
        long accession,
        int version,
        int donor,
        int cargo,
        int recipient,
        int process,
        int conditions,
        int states,
        int comparator,
        CargoRole role,
        Effect effect,
        boolean sharesWork) {}
