package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.Times;

/**
 * A claim as a nanopublication: head, assertion, provenance and publication info (https://nanopub.net/guidelines/). It holds
 * nothing of the release, so a claim that did not change keeps its nanopublication, address and all.
 */
final class Nanopub {

    static final String SCHEMA = "http://www.nanopub.org/nschema#";
    static final String BIOLINK = "https://w3id.org/biolink/vocab/";
    static final String CITO = "http://purl.org/spar/cito/";

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Passing claim;
    private final Publication publication;
    private final Iris iris;
    private final String self;
    private final List<Statement> statements = new ArrayList<>();
    private IRI graph;

    private Nanopub(Passing claim, Publication publication, String code) {
        this.claim = claim;
        this.publication = publication;
        this.iris = new Iris(publication);
        this.self = iris.nanopubs() + code;
    }

    /** Its statements, graph by graph. */
    static List<Statement> of(Passing claim, Publication publication) {
        String code = TrustyCode.of(new Nanopub(claim, publication, TrustyCode.TO_COME).said());
        return new Nanopub(claim, publication, code).said();
    }

    private List<Statement> said() {
        head();
        assertion(Statements.said(claim));
        provenance();
        publicationInfo();
        return statements;
    }

    private void head() {
        graph = part("Head");
        add(iri(self), RDF.TYPE, iri(SCHEMA + "Nanopublication"));
        add(iri(self), iri(SCHEMA + "hasAssertion"), part("assertion"));
        add(iri(self), iri(SCHEMA + "hasProvenance"), part("provenance"));
        add(iri(self), iri(SCHEMA + "hasPublicationInfo"), part("pubinfo"));
    }

    private void assertion(Edge said) {
        graph = part("assertion");
        IRI statement = part("statement");
        add(statement, RDF.TYPE, iri(BIOLINK + "Association"));
        add(statement, iri(BIOLINK + "subject"), node(said.subject()));
        add(statement, iri(BIOLINK + "predicate"), iri(iris.of(said.predicate())));
        add(statement, iri(BIOLINK + "object"), node(said.object()));
        add(statement, iri(BIOLINK + "negated"), VALUES.createLiteral(said.negated()));
        said.qualifiers().forEach((slot, node) -> add(statement, iri(BIOLINK + slot), node(node)));
        for (Map.Entry<String, String> word : said.words().entrySet()) {
            boolean predicate = word.getKey().equals(Edge.PREDICATE);
            add(
                    statement,
                    iri(BIOLINK + word.getKey()),
                    predicate ? iri(iris.of(word.getValue())) : VALUES.createLiteral(word.getValue()));
        }
        texts(statement, "claimType", "/claim/type");
        texts(statement, "cargoRole", "/claim/cargo/role");
        texts(statement, "outcome", "/claim/effect/outcome");
        texts(statement, "comparator", "/claim/comparator/label");
        lists(statement, "donorState", "/claim/donor/state");
        lists(statement, "conditionWith", "/claim/condition/with");
    }

    /** Names what it speaks of, so that the assertion can be read by itself. */
    private IRI node(Node node) {
        IRI iri = iri(iris.of(node.id()));
        add(iri, RDFS.LABEL, VALUES.createLiteral(node.name()));
        return iri;
    }

    private void provenance() {
        graph = part("provenance");
        IRI assertion = part("assertion");
        for (String work : Statements.references(claim, "SUPPORTS")) {
            add(assertion, PROV.WAS_DERIVED_FROM, iri(iris.of(work)));
        }
        for (String work : Statements.references(claim, "REFUTES")) {
            add(assertion, iri(CITO + "isRefutedBy"), iri(iris.of(work)));
        }
        for (String person : Doers.of(claim.json()).proposed()) {
            add(assertion, PROV.WAS_ATTRIBUTED_TO, iri(iris.person(person)));
        }
        texts(assertion, "grade", "/grade");
        texts(assertion, "status", "/status");
    }

    private void publicationInfo() {
        graph = part("pubinfo");
        IRI nanopub = iri(self);
        Doers doers = Doers.of(claim.json());
        add(nanopub, DCTERMS.CREATED, VALUES.createLiteral(Times.rfc3339(claim.at()), XSD.DATETIME));
        doers.proposed().forEach(person -> add(nanopub, DCTERMS.CREATOR, iri(iris.person(person))));
        doers.approved().forEach(person -> add(nanopub, iri(iris.words() + "approvedBy"), iri(iris.person(person))));
        add(nanopub, DCTERMS.LICENSE, iri(publication.licenseUri()));
        add(
                nanopub,
                DCTERMS.IS_VERSION_OF,
                iri(iris.claim(claim.json().path("accession").asText())));
        add(nanopub, iri(iris.words() + "claim"), iri(iris.claim(claim.id())));
        add(nanopub, iri(iris.words() + "contentDigest"), VALUES.createLiteral(Sha256.hex(claim.content())));
    }

    private void texts(IRI subject, String word, String at) {
        JsonNode found = claim.json().at(at);
        if (!found.isMissingNode()) {
            add(subject, iri(iris.words() + word), VALUES.createLiteral(found.asText()));
        }
    }

    private void lists(IRI subject, String word, String at) {
        for (String value : Column.list(word, at, "").values(claim.json())) {
            add(subject, iri(iris.words() + word), VALUES.createLiteral(value));
        }
    }

    private IRI part(String name) {
        return iri(self + "#" + name);
    }

    private static IRI iri(String text) {
        return VALUES.createIRI(text);
    }

    private void add(IRI subject, IRI predicate, Value object) {
        statements.add(VALUES.createStatement(subject, predicate, object, graph));
    }
}
