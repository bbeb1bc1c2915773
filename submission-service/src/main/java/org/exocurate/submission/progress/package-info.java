/** Where is my claim? Told by review-service, shown to its contributor. */
package org.exocurate.submission.progress;
