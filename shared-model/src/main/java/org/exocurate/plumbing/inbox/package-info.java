/** Remembers by business key what has been taken in, so that a repeat is harmless. */
package org.exocurate.plumbing.inbox;
