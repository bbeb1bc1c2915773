package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads OBO Graphs: nodes become terms, edges by is-a and part-of say what is above them. */
final class OboGraphsReader {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Findings findings;
    private final Map<String, TermRecord> terms = new LinkedHashMap<>();
    /** An edge may stand before its node. */
    private final Map<String, List<String>> parents = new LinkedHashMap<>();

    private boolean started;

    OboGraphsReader(Findings findings) {
        this.findings = findings;
    }

    void read(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    field(parser);
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.fault(line, "the file is no JSON from here on: " + e.getOriginalMessage());
        }
        if (!started) {
            findings.fault(1, "the file has no graphs with nodes: it is no OBO Graphs file");
        }
        terms.forEach((id, term) -> {
            parents.getOrDefault(id, List.of()).forEach(term::parent);
            term.tell(findings);
        });
    }

    private void field(JsonParser parser) throws IOException {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("graphs")) {
            return;
        }
        if (value == JsonToken.START_ARRAY && field.equals("nodes")) {
            started = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                node(JSON.readTree(parser), parser.currentLocation().getLineNr());
            }
        } else if (value == JsonToken.START_ARRAY && field.equals("edges")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                edge(JSON.readTree(parser));
            }
        } else {
            parser.skipChildren();
        }
    }

    private void node(JsonNode node, long line) {
        String type = node.path("type").asText("CLASS");
        if (!node.isObject() || !type.equals("CLASS")) {
            return;
        }
        TermRecord term = new TermRecord(line);
        term.id(node.path("id").asText());
        if (!term.id().isEmpty() && !Curies.isKnown(term.id())) {
            findings.passOver(term.id());
            return;
        }
        term.label(node.path("lbl").asText());
        JsonNode meta = node.path("meta");
        if (meta.path("deprecated").asBoolean()) {
            term.obsolete();
        }
        meta.path("synonyms").forEach(synonym -> {
            if (last(synonym.path("pred").asText()).equals("hasExactSynonym")) {
                term.synonym(synonym.path("val").asText());
            }
        });
        meta.path("basicPropertyValues").forEach(said -> property(said, term));
        if (terms.putIfAbsent(term.id(), term) != null) {
            findings.fault(line, term.id() + " is a second node of this id");
        }
    }

    private static void property(JsonNode said, TermRecord term) {
        String value = said.path("val").asText();
        switch (last(said.path("pred").asText())) {
            case "hasAlternativeId" -> term.mergedId(value);
            case "IAO_0100001" -> term.replacedBy(value);
            case "consider" -> term.consider(value);
            default -> {
                // what else is said of a node is no matter here
            }
        }
    }

    private void edge(JsonNode edge) {
        String way = last(edge.path("pred").asText());
        if (way.equals("is_a") || way.equals("BFO_0000050") || way.equals("part_of")) {
            parents.computeIfAbsent(Curies.of(edge.path("sub").asText()), id -> new ArrayList<>(2))
                    .add(Curies.of(edge.path("obj").asText()));
        }
    }

    /** What follows the last of the signs that part an IRI, with an underscore where a CURIE has a colon. */
    private static String last(String iri) {
        String end = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return end.replaceFirst("^(BFO|IAO|oboInOwl):", "$1_").replaceFirst("^oboInOwl_", "");
    }
}
