package org.exocurate.model.claim;

/**
 * Who wrote a cited paper.
 *
 * @param orcid null where it is not known
 */
public record Author(String name, String orcid) {}
