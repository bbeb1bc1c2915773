package org.exocurate.plumbing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads JSON that we wrote ourselves: what a door has to ask of a document was asked when it came in. */
public final class StoredJson {

    private static final ObjectReader READER =
            JsonFormat.mapper().readerFor(JsonNode.class).without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private StoredJson() {}

    public static JsonNode read(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is no JSON", e);
        }
    }
}
