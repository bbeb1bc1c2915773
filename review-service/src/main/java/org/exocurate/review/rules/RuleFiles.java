package org.exocurate.review.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import org.exocurate.plumbing.json.JsonFormat;

/** Reads the rules that ship with the product, one file each, strictly: what it does not know, it refuses. */
final class RuleFiles {

    static final String FOLDER = "/rules/";
    static final String INDEX = "index.txt";

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    static {
        new JsonFormat().customize(MAPPER);
    }

    private RuleFiles() {}

    /** The files that the index lists: a jar has no folder that could be asked. */
    static List<Rule> packaged() {
        return packaged(INDEX)
                .lines()
                .map(id -> read(id, packaged(id + ".yaml")))
                .toList();
    }

    private static String packaged(String name) {
        try (InputStream file = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("there is no file rules/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule of this id. */
    static Rule read(String id, String yaml) {
        Rule rule = parsed(id, yaml);
        if (!rule.id().equals(id)) {
            throw new IllegalStateException("rules/" + id + ".yaml holds the rule " + rule.id());
        }
        return rule;
    }

    private static Rule parsed(String id, String yaml) {
        try {
            return MAPPER.readValue(yaml, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules/" + id + ".yaml: " + place(e) + e.getOriginalMessage(), e);
        }
    }

    static JsonNode tree(String yaml) throws JsonProcessingException {
        return MAPPER.readTree(yaml);
    }

    static ObjectNode tree(Rule rule) {
        return MAPPER.valueToTree(rule);
    }

    /** A rule that did not come from a file. */
    static Rule read(ObjectNode tree) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, Rule.class);
    }

    private static String place(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("/", "at ", ": "));
    }

    static <T> T parameters(Rule rule, Class<T> type) {
        try {
            return MAPPER.readerFor(type)
                    .with(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(rule.parameters());
        } catch (IOException e) {
            throw new IllegalStateException("parameters of rule " + rule.id() + ": " + e.getMessage(), e);
        }
    }
}
