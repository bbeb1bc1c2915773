package org.exocurate.review.catalogue;

/**
 * The cards of one effect on one shelf.
 *
 * @param group cells of one group are read as one row of cards, in order of accession
 */
public record Cell(long shelf, Effect effect, int group) {}
