/** Tells of changes and releases at addresses that people gave, signed, in order, until it is answered for (ADR 31). */
package org.exocurate.review.webhook;
