/**
 * The rules as data: what is looked for in a claim, how much it weighs, why, and an example each way.
 *
 * <p>Start at {@link org.exocurate.review.rules.Rules}. What a rule finds, a class of the same name in {@code review.evidence}
 * says.
 */
package org.exocurate.review.rules;
