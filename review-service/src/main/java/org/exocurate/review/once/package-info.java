/** Requests that come with a key are done once, and answered the same however often they come. */
package org.exocurate.review.once;
