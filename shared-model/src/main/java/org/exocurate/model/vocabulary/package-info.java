/** What a word means: terms, their names, and what lies below what. JDK only. */
package org.exocurate.model.vocabulary;
