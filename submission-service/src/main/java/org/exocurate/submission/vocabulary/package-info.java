/** Lets a contributor find the term for a word. */
package org.exocurate.submission.vocabulary;
