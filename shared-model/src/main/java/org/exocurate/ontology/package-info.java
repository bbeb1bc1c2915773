/** Files that ontologies are published in, read into rows of the vocabulary. */
package org.exocurate.ontology;
