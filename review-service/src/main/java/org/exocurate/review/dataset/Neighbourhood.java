package org.exocurate.review.dataset;

import java.util.Set;

/**
 * Which published claims might be comparable with one at hand. Sets hold keys as {@link AxisKeys} makes them; a null set
 * is any; a claim that leaves an axis open is in every set of that axis.
 *
 * @param cargoKind null is any kind, whatever the cargos
 * @param withVesicle claims on the whole preparation too
 */
public record Neighbourhood(
        String typeGroup,
        Set<String> donors,
        String cargoKind,
        Set<String> cargos,
        boolean withVesicle,
        Set<String> recipients) {

    public Neighbourhood {
        donors = copy(donors);
        cargos = copy(cargos);
        recipients = copy(recipients);
    }

    private static Set<String> copy(Set<String> set) {
        return set == null ? null : Set.copyOf(set);
    }
}
