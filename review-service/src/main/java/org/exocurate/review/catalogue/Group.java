package org.exocurate.review.catalogue;

import java.util.List;

/**
 * Cards of one group.
 *
 * @param cards how many there are
 * @param first those with the lowest accessions, in no order
 * @param sharing those that share a work, if the group turns on works; they are not among the first
 */
public record Group(int number, long cards, List<Card> first, List<Card> sharing) {

    public Group {
        first = List.copyOf(first);
        sharing = List.copyOf(sharing);
    }
}
