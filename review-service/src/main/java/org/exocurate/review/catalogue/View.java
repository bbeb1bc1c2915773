package org.exocurate.review.catalogue;

import java.util.List;

/**
 * How the catalogue is looked at.
 *
 * @param asOf the sequence of the dataset
 * @param works digests of the works whose mention in a card is to be told
 * @param but the number of a claim that is left out; 0 for none
 */
public record View(long asOf, List<Long> works, long but) {

    public View {
        works = List.copyOf(works);
    }
}
