/** Follows the published dataset as far as submissions need it: which versions there are, what they said, and which release holds them. */
package org.exocurate.submission.dataset;
