package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

/**
 * A claim as a nanopublication: head, assertion, provenance and publication info (https://nanopub.net/guidelines/). It holds
 * nothing of the release, so a claim that did not change keeps its nanopublication, address and all.
 */
final class Nanopub {

    static final String SCHEMA = "http://www.nanopub.org/nschema#";
    static final String BIOLINK = "https://w3id.org/biolink/vocab/";
    static final String CITO = "http://purl.org/spar/cito/";

    /** What Biolink has no slot for. */
    private static final List<Column> CLAIMED = List.of(
            Column.text("claimType", "/claim/type", ""),
            Column.text("cargoRole", "/claim/cargo/role", ""),
            Column.text("outcome", "/claim/effect/outcome", ""),
            Column.text("comparator", "/claim/comparator/label", ""),
            Column.list("donorState", "/claim/donor/state", ""),
            Column.list("conditionWith", "/claim/condition/with", ""));

    private static final List<Column> JUDGED =
            List.of(Column.text("grade", "/grade", ""), Column.text("status", "/status", ""));

    private static final String WHOLE = "";
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Passing claim;
    private final Terms terms;
    private final Iris iris;
    private final String self;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, IRI> own = new HashMap<>();
    private final Set<Label> labels = new LinkedHashSet<>();
    private IRI graph;

    private Nanopub(Passing claim, Terms terms, String code) {
        this.claim = claim;
        this.terms = terms;
        this.iris = terms.iris();
        this.self = iris.nanopubs() + code;
    }

    /** What all have in common. */
    record Terms(Iris iris, String licence) {

        static Terms of(Publication publication) {
            return new Terms(new Iris(publication), publication.licenseUri());
        }
    }

    /** A thing by its name, told once however often it is spoken of. */
    private record Label(IRI thing, String name) {}

    /** Its statements, graph by graph, those on one thing together. */
    static List<Statement> of(Passing claim, Terms terms) {
        Nanopub open = new Nanopub(claim, terms, TrustyCode.TO_COME);
        List<Statement> statements = open.said();
        Nanopub named = new Nanopub(claim, terms, TrustyCode.of(statements));
        IdentityHashMap<Value, IRI> own = new IdentityHashMap<>();
        open.own.forEach((part, iri) -> own.put(iri, named.part(part)));
        return statements.stream().map(said -> named(said, own)).toList();
    }

    /** The same by the names that it has at last. */
    private static Statement named(Statement said, IdentityHashMap<Value, IRI> own) {
        Value object = own.get(said.getObject());
        return VALUES.createStatement(
                own.getOrDefault(said.getSubject(), (IRI) said.getSubject()),
                said.getPredicate(),
                object == null ? said.getObject() : object,
                own.get(said.getContext()));
    }

    private List<Statement> said() {
        head();
        assertion(claim.said());
        provenance();
        publicationInfo();
        return statements;
    }

    private void head() {
        graph = part("Head");
        add(part(WHOLE), RDF.TYPE, iri(SCHEMA + "Nanopublication"));
        add(part(WHOLE), iri(SCHEMA + "hasAssertion"), part("assertion"));
        add(part(WHOLE), iri(SCHEMA + "hasProvenance"), part("provenance"));
        add(part(WHOLE), iri(SCHEMA + "hasPublicationInfo"), part("pubinfo"));
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
        CLAIMED.forEach(column -> texts(statement, column));
        labels.forEach(label -> add(label.thing(), RDFS.LABEL, VALUES.createLiteral(label.name())));
    }

    /** Names what it speaks of, so that the assertion can be read by itself. */
    private IRI node(Node node) {
        IRI iri = iri(iris.of(node.id()));
        labels.add(new Label(iri, node.name()));
        return iri;
    }

    private void provenance() {
        graph = part("provenance");
        IRI assertion = part("assertion");
        for (String work : claim.works().supporting()) {
            add(assertion, PROV.WAS_DERIVED_FROM, iri(iris.of(work)));
        }
        for (String work : claim.works().refuting()) {
            add(assertion, iri(CITO + "isRefutedBy"), iri(iris.of(work)));
        }
        for (String person : claim.doers().proposed()) {
            add(assertion, PROV.WAS_ATTRIBUTED_TO, iri(iris.person(person)));
        }
        JUDGED.forEach(column -> texts(assertion, column));
    }

    private void publicationInfo() {
        graph = part("pubinfo");
        IRI nanopub = part(WHOLE);
        Doers doers = claim.doers();
        add(nanopub, DCTERMS.CREATED, VALUES.createLiteral(claim.time(), XSD.DATETIME));
        doers.proposed().forEach(person -> add(nanopub, DCTERMS.CREATOR, iri(iris.person(person))));
        doers.approved().forEach(person -> add(nanopub, iri(iris.words() + "approvedBy"), iri(iris.person(person))));
        add(nanopub, DCTERMS.LICENSE, iri(terms.licence()));
        add(nanopub, DCTERMS.IS_VERSION_OF, iri(iris.claim(claim.accession())));
        add(nanopub, iri(iris.words() + "claim"), iri(iris.claim(claim.id())));
        add(nanopub, iri(iris.words() + "contentDigest"), VALUES.createLiteral(claim.digest()));
    }

    private void texts(IRI subject, Column column) {
        IRI word = iri(iris.words() + column.name());
        column.values(claim.json()).forEach(value -> add(subject, word, VALUES.createLiteral(value)));
    }

    /** Itself, or a part of it. */
    private IRI part(String name) {
        return own.computeIfAbsent(name, part -> iri(part.equals(WHOLE) ? self : self + "#" + part));
    }

    private static IRI iri(String text) {
        return VALUES.createIRI(text);
    }

    private void add(IRI subject, IRI predicate, Value object) {
        statements.add(VALUES.createStatement(subject, predicate, object, graph));
    }
}
