/** The vocabulary that this service judges by; its version is the one that counts. */
package org.exocurate.review.vocabulary;
