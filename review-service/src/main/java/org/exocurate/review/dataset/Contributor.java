package org.exocurate.review.dataset;

import java.util.UUID;

/**
 * How much somebody did for the dataset.
 *
 * @param claims how many claims the changes are about that the person proposed or approved
 */
public record Contributor(UUID person, long proposed, long approved, long claims) {}
