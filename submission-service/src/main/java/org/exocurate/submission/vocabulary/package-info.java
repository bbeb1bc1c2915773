/** The words of claims as review-service tells them, and a look-up for whoever writes one. */
package org.exocurate.submission.vocabulary;
