package org.exocurate.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Term;

/** A piece of the vocabulary as it travels. */
public final class VocabularyPieceJson {

    private VocabularyPieceJson() {}

    public static ObjectNode write(VocabularyPiece piece) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("telling", piece.telling().toString());
        node.put("number", piece.number());
        node.put("base", piece.base());
        node.put("piece", piece.piece());
        ArrayNode terms = node.putArray("terms");
        piece.terms().forEach(term -> terms.add(write(term)));
        piece.gone().forEach(node.putArray("gone")::add);
        piece.overlay().ifPresent(lines -> {
            ArrayNode overlay = node.putArray("overlay");
            lines.forEach(line -> overlay.add(write(line)));
        });
        piece.end()
                .ifPresent(
                        end -> node.putObject("end").put("digest", end.digest()).put("pieces", end.pieces()));
        return node;
    }

    /** A row; what it does not say is left out. */
    public static ObjectNode write(Term term) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", term.id()).put("label", term.label());
        put(node, "synonyms", term.synonyms());
        put(node, "parents", term.parents());
        if (term.obsolete()) {
            node.put("obsolete", true);
        }
        if (term.isReplaced()) {
            node.put("replacedBy", term.replacedBy());
        }
        put(node, "consider", term.consider());
        return node;
    }

    private static void put(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(field)::add);
        }
    }

    private static ObjectNode write(OverlayLine line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("relation", line.relation().name())
                .put("subject", line.subject())
                .put("object", line.object())
                .put("source", line.source());
    }

    /** Fields that a later version added are passed over; what is missing or of the wrong kind is refused. */
    public static VocabularyPiece read(JsonNode node) {
        List<Term> terms = new ArrayList<>();
        node.path("terms").forEach(term -> terms.add(term(term)));
        return new VocabularyPiece(
                UUID.fromString(text(node, "telling")),
                number(node, "number"),
                number(node, "base"),
                Math.toIntExact(number(node, "piece")),
                terms,
                texts(node, "gone"),
                overlay(node),
                end(node));
    }

    private static Optional<VocabularyPiece.End> end(JsonNode node) {
        return Optional.of(node.path("end"))
                .filter(JsonNode::isObject)
                .map(end -> new VocabularyPiece.End(text(end, "digest"), Math.toIntExact(number(end, "pieces"))));
    }

    private static Optional<List<OverlayLine>> overlay(JsonNode node) {
        if (!node.path("overlay").isArray()) {
            return Optional.empty();
        }
        List<OverlayLine> lines = new ArrayList<>();
        node.get("overlay")
                .forEach(line -> lines.add(new OverlayLine(
                        OverlayLine.Relation.valueOf(text(line, "relation")),
                        text(line, "subject"),
                        text(line, "object"),
                        text(line, "source"))));
        return Optional.of(lines);
    }

    private static Term term(JsonNode node) {
        return new Term(
                text(node, "id"),
                text(node, "label"),
                texts(node, "synonyms"),
                texts(node, "parents"),
                node.path("obsolete").asBoolean(),
                node.path("replacedBy").asText(""),
                texts(node, "consider"));
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return node.get(field).textValue();
    }

    private static long number(JsonNode node, String field) {
        if (!node.path(field).isIntegralNumber()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return node.get(field).longValue();
    }
}
