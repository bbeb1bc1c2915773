package org.exocurate.review.talk;

import java.time.Instant;
import java.util.UUID;

import org.exocurate.model.claim.Accession;

/**
 * Something said on a published claim.
 *
 * @param by the random id of the person who said it
 */
public record Remark(UUID id, Accession claim, UUID by, String text, Instant at) {}
