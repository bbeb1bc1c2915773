/** Keeps each published claim where what it says places it, so that the claims near another are found without looking at the rest. */
package org.exocurate.review.catalogue;
