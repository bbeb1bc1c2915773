package org.exocurate.review.dataset;

import org.exocurate.model.claim.Accession;

/** Which version of a claim there was, and whether it was retracted; what it said is not read. */
public record ClaimVersion(Accession accession, int version, boolean retracted) {}
