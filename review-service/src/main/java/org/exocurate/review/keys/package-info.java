/** The keys of the dataset: one signs what is released, all are told to whoever checks a signature. */
package org.exocurate.review.keys;
