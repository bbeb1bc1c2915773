/** {@code deploy/vocabulary}: takes a file of terms to the door that takes it in, and says what became of it. */
package org.exocurate.local.vocabulary;
