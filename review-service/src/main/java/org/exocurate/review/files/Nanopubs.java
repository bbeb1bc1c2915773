package org.exocurate.review.files;

import java.io.OutputStream;

import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;

/** A nanopublication of every claim that is not retracted, in TriG. */
final class Nanopubs implements ClaimRendering {

    private final Publication publication;
    private final RDFWriter out;

    Nanopubs(OutputStream file, Publication publication) {
        this.publication = publication;
        this.out = new TriGWriter(file);
        out.startRDF();
        out.handleNamespace("np", Nanopub.SCHEMA);
        out.handleNamespace("biolink", Nanopub.BIOLINK);
        out.handleNamespace("exo", new Iris(publication).words());
        out.handleNamespace("cito", Nanopub.CITO);
        out.handleNamespace(DCTERMS.PREFIX, DCTERMS.NAMESPACE);
        out.handleNamespace(PROV.PREFIX, PROV.NAMESPACE);
        out.handleNamespace(RDFS.PREFIX, RDFS.NAMESPACE);
        out.handleNamespace(XSD.PREFIX, XSD.NAMESPACE);
    }

    @Override
    public void claim(Passing claim) {
        if (!claim.isRetracted()) {
            Nanopub.of(claim, publication).forEach(out::handleStatement);
        }
    }

    @Override
    public void end() {
        out.endRDF();
    }
}
