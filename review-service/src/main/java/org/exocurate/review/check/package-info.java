/** Asks the evidence before submitting: nothing is stored, nothing told. */
package org.exocurate.review.check;
