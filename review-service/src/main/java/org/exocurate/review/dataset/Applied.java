package org.exocurate.review.dataset;

import org.exocurate.model.claim.Accession;

/** Where an approved proposal went: the claim, its version and the number of the change. */
public record Applied(Accession accession, int version, long sequence) {}
