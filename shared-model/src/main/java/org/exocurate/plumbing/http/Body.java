package org.exocurate.plumbing.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;

/** Reads a request body once the caller may send one: bounded, and as strict JSON. */
public final class Body {

    /** What a single document may weigh, in bytes. */
    public static final int LIMIT = 256 * 1024;

    private Body() {}

    /** The bytes; more than the limit is refused with 413. */
    public static byte[] read(InputStream in, int limit) {
        try {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Refused.tooLarge("the body is larger than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document; refused with 413, or with 400 and its faults. */
    public static JsonNode json(InputStream in) {
        return json(read(in, LIMIT));
    }

    /** For a door whose parameters say it all: no body, or {@code {}}. */
    public static void requireNothing(InputStream in) {
        byte[] bytes = read(in, LIMIT);
        if (bytes.length > 0 && !json(bytes).equals(JsonNodeFactory.instance.objectNode())) {
            throw Refused.invalid(List.of(Fault.at("", "this door takes no body, or {}")));
        }
    }

    /** The document, for bytes that are there already, such as a line of a batch. */
    public static JsonNode json(byte[] bytes) {
        try {
            return StrictJson.read(bytes);
        } catch (NotJson e) {
            throw Refused.invalid(e.faults());
        }
    }
}
