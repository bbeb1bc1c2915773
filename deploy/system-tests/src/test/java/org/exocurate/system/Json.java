package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** JSON as any reader takes it, with none of the product's own code: parsing, RFC 8785, SHA-256. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(String... texts) {
        ArrayNode array = MAPPER.createArrayNode();
        List.of(texts).forEach(array::add);
        return array;
    }

    static String canonical(JsonNode value) {
        try {
            return new JsonCanonicalizer(value.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the canonical form. */
    static String digest(JsonNode value) {
        return hex(sha256(canonical(value).getBytes(UTF_8)));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy without these members. */
    static ObjectNode without(JsonNode value, String... members) {
        ObjectNode copy = value.deepCopy();
        for (String member : members) {
            copy.remove(member);
        }
        return copy;
    }
}
