package org.exocurate.plumbing.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.erdtman.jcs.NumberToJSON;

/** Writes JSON in the one form of RFC 8785, so that equal content has equal bytes and one digest. */
public final class CanonicalJson {

    private static final char LAST_CONTROL = 0x1f;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** A JsonNode, or anything the house's ObjectMapper writes. A raw value in a tree has to be canonical already. */
    public static String of(Object value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value instanceof JsonNode node ? node : JsonFormat.mapper().valueToTree(value));
        return writer.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(node.textValue());
            case NUMBER -> out.append(number(node.doubleValue()));
            case POJO -> raw(((POJONode) node).getPojo());
            default -> out.append(node.asText());
        }
    }

    /** Names in the order of their UTF-16 code units, as strings of Java are ordered. */
    private void object(JsonNode node) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        members.sort(Map.Entry.comparingByKey());
        out.append('{');
        for (int i = 0; i < members.size(); i++) {
            out.append(i == 0 ? "" : ",");
            text(members.get(i).getKey());
            out.append(':');
            write(members.get(i).getValue());
        }
        out.append('}');
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            out.append(i == 0 ? "" : ",");
            write(node.get(i));
        }
        out.append(']');
    }

    private void raw(Object value) {
        if (value instanceof RawValue text) {
            out.append(text.rawValue());
        } else {
            write(JsonFormat.mapper().valueToTree(value));
        }
    }

    private void text(String text) {
        out.append('"');
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at <= LAST_CONTROL || at == '"' || at == '\\') {
                out.append(text, begun, i);
                escape(at);
                begun = i + 1;
            }
        }
        out.append(text, begun, text.length()).append('"');
    }

    /** Control characters that have no short form have hexadecimal digits in lower case. */
    private void escape(char character) {
        switch (character) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"', '\\' -> out.append('\\').append(character);
            default -> out.append(String.format("\\u%04x", (int) character));
        }
    }

    private static String number(double number) {
        try {
            return NumberToJSON.serializeNumber(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
