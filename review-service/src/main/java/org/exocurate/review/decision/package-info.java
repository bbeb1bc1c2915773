/** The one room that seals a fate: who may decide what, and what follows. */
package org.exocurate.review.decision;
