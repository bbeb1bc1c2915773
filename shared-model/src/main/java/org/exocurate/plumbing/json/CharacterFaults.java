package org.exocurate.plumbing.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds what grammatical JSON may hold and neither PostgreSQL nor RFC 8785 can: NUL, half a surrogate pair, a number beyond double. */
final class CharacterFaults {

    private final List<Fault> found = new ArrayList<>();

    private CharacterFaults() {}

    static List<Fault> of(JsonNode document) {
        CharacterFaults faults = new CharacterFaults();
        faults.walk(JsonPointer.empty(), document);
        return faults.found;
    }

    private void walk(JsonPointer at, JsonNode node) {
        if (node.isTextual()) {
            text(at, node.textValue(), "text");
        } else if (node.isNumber()) {
            number(at, node);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(at.appendIndex(i), node.get(i));
            }
        } else {
            node.properties().forEach(member -> member(at, member));
        }
    }

    private void member(JsonPointer at, Map.Entry<String, JsonNode> member) {
        JsonPointer below = at.appendProperty(member.getKey());
        text(below, member.getKey(), "name");
        walk(below, member.getValue());
    }

    private void number(JsonPointer at, JsonNode number) {
        if (!Double.isFinite(number.doubleValue())) {
            found.add(Fault.at(readable(at), "a number beyond the range of double precision"));
        }
    }

    private void text(JsonPointer at, String text, String what) {
        if (text.indexOf('\0') >= 0) {
            found.add(Fault.at(readable(at), "NUL (U+0000) in a " + what));
        }
        if (loneSurrogate(text)) {
            found.add(Fault.at(readable(at), "half a surrogate pair in a " + what));
        }
    }

    /** The pointer as it can be written into the answer: without the very characters it complains of. */
    private static String readable(JsonPointer at) {
        return cleaned(at.toString());
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(c == 0 || isSurrogate(c) ? 0xFFFD : c));
        return clean.toString();
    }

    private static boolean loneSurrogate(String text) {
        return text.codePoints().anyMatch(CharacterFaults::isSurrogate);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
