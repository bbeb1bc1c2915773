package org.exocurate.review.schemas;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** The description of all channels with the schemas in it, so that a copy of it, wherever it lies, wants no other file. */
final class Channels {

    private static final ObjectMapper YAML = new ObjectMapper(
            YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build());
    private static final String REF = "$ref";
    private static final String PARTS = "$defs";
    private static final String FOLDER = "schemas/";
    private static final String WITHIN = "#/components/schemas/";

    private final JsonNode document;

    Channels(String yaml, Map<String, Published> schemas) {
        try {
            document = YAML.readTree(yaml);
            pointWithin(document, FOLDER, "");
            ObjectNode components = (ObjectNode) document.path("components").path("schemas");
            for (Map.Entry<String, Published> schema : schemas.entrySet()) {
                ObjectNode content =
                        (ObjectNode) YAML.readTree(schema.getValue().text());
                pointWithin(content, "", schema.getKey());
                JsonNode parts = content.remove(PARTS);
                if (parts != null) {
                    parts.properties()
                            .forEach(part -> components.set(schema.getKey() + '.' + part.getKey(), part.getValue()));
                }
                if (content.has("type") || content.has(REF)) {
                    components.set(schema.getKey(), content);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("asyncapi.yaml", e);
        }
    }

    /** @param own the name of the schema that the node is of; empty for the document, whose own references stay */
    private static void pointWithin(JsonNode node, String folder, String own) {
        JsonNode reference = node.path(REF);
        if (reference.isTextual() && !(own.isEmpty() && reference.asText().startsWith("#"))) {
            String to = reference.asText();
            String name = to.startsWith("#") ? own + to : to.substring(folder.length());
            ((ObjectNode) node).set(REF, TextNode.valueOf(WITHIN + name.replace("#/" + PARTS + '/', ".")));
        }
        node.forEach(part -> pointWithin(part, folder, own));
    }

    String json() {
        return document.toString();
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("asyncapi.yaml", e);
        }
    }
}
