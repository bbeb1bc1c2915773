/**
 * What the dataset already says about a claim: compares by meaning, gives the verdict, and finds what a curator should look at.
 *
 * <p>Start at {@link org.exocurate.review.evidence.EvidenceCheck}; the decision table is {@code DecisionTable}.
 */
package org.exocurate.review.evidence;
