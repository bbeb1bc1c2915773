package org.exocurate.review.dataset;

import org.exocurate.model.claim.Accession;

/**
 * A claim as it is shown, unread.
 *
 * @param content the whole dataset claim, as it is read at the door: canonical JSON
 */
public record Statement(Accession accession, int version, boolean retracted, String content) {}
