/** What is known of papers: which identifiers are one work, which claims cite it, and what was said of it since. */
package org.exocurate.review.works;
