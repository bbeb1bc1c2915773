/** Where the world tells what became of papers, and lists of their identifiers come in; the dataset is weighed anew by it. */
package org.exocurate.review.papers;
