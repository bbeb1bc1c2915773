/** Claims come in by the thousand: a line each, a result each, in constant memory. */
package org.exocurate.submission.batch;
