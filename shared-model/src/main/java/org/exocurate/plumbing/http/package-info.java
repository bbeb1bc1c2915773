/** Gives every no in one shape (RFC 9457), every list in one form, and all that is kept of a person in one document. */
package org.exocurate.plumbing.http;
