package org.exocurate.review.dataset;

import java.time.Instant;

/**
 * What somebody did for the dataset.
 *
 * @param sequence of the change
 * @param proposed whether the person proposed it
 * @param approved whether the person approved it
 */
public record Contribution(
        long sequence, String type, String accession, int version, Instant at, boolean proposed, boolean approved) {}
