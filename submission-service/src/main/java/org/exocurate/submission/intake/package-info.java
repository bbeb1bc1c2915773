/** Claims come in: each is stored and told in one transaction, and answered once. */
package org.exocurate.submission.intake;
