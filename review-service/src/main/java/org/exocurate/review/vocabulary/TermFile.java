package org.exocurate.review.vocabulary;

import java.util.function.Consumer;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile;

/** Something that terms are read from, row by row. */
@FunctionalInterface
interface TermFile {

    /** Hands on each row, and says what could not be read. */
    OntologyFile.Report read(Consumer<Term> rows);
}
