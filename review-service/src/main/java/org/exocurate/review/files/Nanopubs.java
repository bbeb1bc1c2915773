package org.exocurate.review.files;

import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** A nanopublication of every claim that is not retracted, in TriG. */
final class Nanopubs implements ClaimRendering {

    private final Nanopub.Terms terms;
    private final NanopubWriter out;

    Nanopubs(FileWriting file, Publication publication) {
        this.terms = Nanopub.Terms.of(publication);
        this.out = new NanopubWriter(new TextWriting(file), terms.iris().nanopubs());
        out.startRDF();
        out.handleNamespace("np", Nanopub.SCHEMA);
        out.handleNamespace("biolink", Nanopub.BIOLINK);
        out.handleNamespace("exo", terms.iris().words());
        out.handleNamespace("cito", Nanopub.CITO);
        out.handleNamespace(DCTERMS.PREFIX, DCTERMS.NAMESPACE);
        out.handleNamespace(PROV.PREFIX, PROV.NAMESPACE);
        out.handleNamespace(RDFS.PREFIX, RDFS.NAMESPACE);
        out.handleNamespace(XSD.PREFIX, XSD.NAMESPACE);
    }

    @Override
    public void claim(Passing claim) {
        if (!claim.isRetracted()) {
            Nanopub.of(claim, terms).forEach(out::handleStatement);
            out.handOn();
        }
    }

    @Override
    public void end() {
        out.endRDF();
        out.handOn();
    }
}
