package org.exocurate.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

/** A file as it is read, and the terms that it gave. */
final class ReadFile {

    static final long ENOUGH = 1 << 22;

    final List<Term> terms = new ArrayList<>();

    Report read(Format format, String text) throws IOException {
        return OntologyFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, ENOUGH, terms::add);
    }
}
