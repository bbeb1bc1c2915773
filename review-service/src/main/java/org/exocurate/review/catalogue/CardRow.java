package org.exocurate.review.catalogue;

import java.util.List;

/**
 * A card as the database keeps it, by the numbers of its words.
 *
 * @param effect what it says and how it stands, as {@link Effect#code}
 * @param works digests of the identifiers of its works
 * @param own written by the transaction that reads it, which may yet fail
 */
record CardRow(
        long accession,
        int version,
        long since,
        int donor,
        int cargo,
        int recipient,
        int process,
        int conditions,
        int states,
        int comparator,
        int role,
        int effect,
        List<Long> works,
        boolean own) {

    CardRow {
        works = List.copyOf(works);
    }
}
