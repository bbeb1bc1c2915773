/** What waits for whom: every submission in review, its verdict and its history. */
package org.exocurate.review.queue;
