/** The files of a release: made once from its claims and changes, kept, and handed out as the same bytes for ever. */
package org.exocurate.review.files;
