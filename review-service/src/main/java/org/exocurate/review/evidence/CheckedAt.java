package org.exocurate.review.evidence;

import org.exocurate.review.works.Bibliography;

/**
 * What a verdict depends on besides the proposal: the same inputs give the same verdict.
 *
 * @param rules digest of the rule set
 * @param vocabulary digest of the vocabulary
 * @param engine version of the comparison itself
 * @param papers which load of a crosswalk and which notice were the last
 */
public record CheckedAt(long sequence, String rules, String vocabulary, String engine, Bibliography.At papers) {}
