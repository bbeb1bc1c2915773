/** Asks review-service what the dataset says of a claim, without submitting it. */
package org.exocurate.submission.dryrun;
