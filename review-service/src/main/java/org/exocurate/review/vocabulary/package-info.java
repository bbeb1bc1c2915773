/** The vocabulary that this service judges by, in every version; its version is the one that counts. */
package org.exocurate.review.vocabulary;
