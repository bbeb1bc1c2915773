/** The dataset: changes are only added, claim states are their fold, a release gives what waits its version. */
package org.exocurate.review.dataset;
