/** Nobody gets more than their share: requests by person and by address, lines of batches by person; all in memory. */
package org.exocurate.plumbing.limits;
