/** Tells people what concerns them: written by a follower of the log, the reviews and the talk, read in pages or as it comes (ADR 27). */
package org.exocurate.review.inbox;
