/** Tries a change of a rule on all that is published and open, before it goes live. */
package org.exocurate.review.preview;
