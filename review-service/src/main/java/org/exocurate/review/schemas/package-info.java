/** What events look like, for anyone to read: the schemas, and the description of all channels. */
package org.exocurate.review.schemas;
