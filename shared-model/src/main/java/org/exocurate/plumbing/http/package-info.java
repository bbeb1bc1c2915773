/** Gives every no in one shape (RFC 9457) and every list in one form. */
package org.exocurate.plumbing.http;
