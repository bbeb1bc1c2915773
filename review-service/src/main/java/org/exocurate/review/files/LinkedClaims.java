package org.exocurate.review.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.JsonFormat;

/** The claims as linked data, retracted ones included: what each says, by Biolink, and where it comes from, by PROV-O. */
final class LinkedClaims implements ClaimRendering {

    private static final List<String> LINKS = List.of(
            "subject",
            "predicate",
            "object",
            "publications",
            Edge.PREDICATE,
            Edge.DONOR,
            Edge.ANATOMY,
            Edge.DISEASE,
            Edge.CONTEXT);

    private static final List<Column> LISTS = List.of(
            Column.list("donorState", "/claim/donor/state", ""),
            Column.list("conditionWith", "/claim/condition/with", ""),
            Column.text("comparator", "/claim/comparator/label", ""),
            Column.list("mechanism", "/claim/mechanism", ""));

    private static final Column CONTESTED = Column.list("contestedBy", "/contestedBy", "");

    private final JsonGenerator out;
    private final Iris iris;

    LinkedClaims(OutputStream file, Publication publication) throws IOException {
        this.iris = new Iris(publication);
        this.out = JsonFormat.mapper().getFactory().createGenerator(file);
        out.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
        out.writeStartObject();
        context();
        out.writeArrayFieldStart("@graph");
        out.writeRaw('\n');
    }

    private void context() throws IOException {
        out.writeObjectFieldStart("@context");
        out.writeStringField("@vocab", iris.words());
        out.writeStringField("biolink", "https://w3id.org/biolink/vocab/");
        out.writeStringField("prov", "http://www.w3.org/ns/prov#");
        out.writeStringField("cito", "http://purl.org/spar/cito/");
        out.writeStringField("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        out.writeStringField("dcterms", "http://purl.org/dc/terms/");
        out.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
        out.writeStringField("label", "rdfs:label");
        out.writeStringField("negated", "biolink:negated");
        for (String slot : List.of(Edge.ASPECT, Edge.DIRECTION, Edge.SUBJECT_ASPECT, Edge.SUBJECT_DIRECTION)) {
            out.writeStringField(slot, "biolink:" + slot);
        }
        for (String slot : LINKS) {
            link(slot, "biolink:" + slot);
        }
        link("isVersionOf", "dcterms:isVersionOf");
        link("wasDerivedFrom", "prov:wasDerivedFrom");
        link("isRefutedBy", "cito:isRefutedBy");
        link("wasAttributedTo", "prov:wasAttributedTo");
        link("approvedBy", iris.words() + "approvedBy");
        link("contestedBy", iris.words() + "contestedBy");
        typed("generatedAtTime", "prov:generatedAtTime");
        out.writeEndObject();
    }

    private void link(String name, String iri) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("@id", iri);
        out.writeStringField("@type", "@id");
        out.writeEndObject();
    }

    private void typed(String name, String iri) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("@id", iri);
        out.writeStringField("@type", "xsd:dateTime");
        out.writeEndObject();
    }

    @Override
    public void claim(Passing claim) throws IOException {
        Edge said = claim.said();
        out.writeStartObject();
        out.writeStringField("@id", iris.claim(claim.id()));
        list("@type", List.of("biolink:Association", "prov:Entity", iris.words() + "Claim"));
        out.writeStringField("isVersionOf", iris.claim(claim.accession()));
        statement(said);
        facts(claim.json());
        provenance(claim, said);
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void statement(Edge said) throws IOException {
        node("subject", said.subject());
        out.writeStringField("predicate", iris.of(said.predicate()));
        node("object", said.object());
        for (Map.Entry<String, Node> one : said.qualifiers().entrySet()) {
            node(one.getKey(), one.getValue());
        }
        for (Map.Entry<String, String> one : said.words().entrySet()) {
            boolean predicate = one.getKey().equals(Edge.PREDICATE);
            out.writeStringField(one.getKey(), predicate ? iris.of(one.getValue()) : one.getValue());
        }
        out.writeBooleanField("negated", said.negated());
    }

    private void node(String slot, Node node) throws IOException {
        out.writeObjectFieldStart(slot);
        out.writeStringField("@id", iris.of(node.id()));
        out.writeStringField("@type", node.category());
        out.writeStringField("label", node.name());
        out.writeEndObject();
    }

    /** What Biolink has no slot for, by words of our own. */
    private void facts(JsonNode content) throws IOException {
        JsonNode claim = content.path("claim");
        out.writeStringField("accession", content.path("accession").asText());
        out.writeNumberField("version", content.path("version").asInt());
        out.writeStringField("status", content.path("status").asText());
        out.writeStringField("grade", content.path("grade").asText());
        out.writeStringField("claimType", claim.path("type").asText());
        out.writeStringField("cargoKind", claim.path("cargo").path("kind").asText());
        out.writeStringField("cargoRole", claim.path("cargo").path("role").asText());
        out.writeStringField("outcome", claim.path("effect").path("outcome").asText());
        for (Column fact : LISTS) {
            list(fact.name(), fact.values(content));
        }
        list("contestedBy", CONTESTED.values(content).stream().map(iris::claim).toList());
    }

    private void provenance(Passing claim, Edge said) throws IOException {
        out.writeStringField("generatedAtTime", claim.time());
        List<String> works = said.works().stream().map(iris::of).toList();
        list("publications", works);
        list("wasDerivedFrom", works);
        list("isRefutedBy", claim.works().refuting().stream().map(iris::of).toList());
        Doers people = claim.doers();
        list("wasAttributedTo", people.proposed().stream().map(iris::person).toList());
        list("approvedBy", people.approved().stream().map(iris::person).toList());
    }

    private void list(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
    }

    @Override
    public void end() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }
}
