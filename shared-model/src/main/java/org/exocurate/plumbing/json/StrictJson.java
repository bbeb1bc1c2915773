package org.exocurate.plumbing.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads JSON that means the same to everybody: UTF-8, no repeated key, no NUL, no lone surrogate, nothing after the end. */
public final class StrictJson {

    /** What the parser complains of, and how a caller is told. */
    private static final Map<String, String> SAID = Map.of(
            "FAIL_ON_TRAILING_TOKENS", "something follows the document",
            "Trailing token", "something follows the document",
            "Non-standard token", "NaN and Infinity are no JSON numbers",
            "ALLOW_COMMENTS", "comments are no JSON",
            "Duplicate field", "the name is given twice",
            "Leading zeroes", "a number does not begin with 0",
            "Unexpected end-of-input", "the document ends too early",
            "Illegal unquoted character", "a control character in a text must be escaped");

    private StrictJson() {}

    /** The document; throws {@link NotJson} with the place and kind of its faults. */
    public static JsonNode read(byte[] bytes) {
        return read(utf8(bytes));
    }

    public static JsonNode read(String text) {
        JsonNode document = parsed(text);
        List<Fault> faults = CharacterFaults.of(document);
        if (!faults.isEmpty()) {
            throw new NotJson(faults);
        }
        return document;
    }

    private static String utf8(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("", "not UTF-8 at byte " + (buffer.position() + 1));
        }
    }

    private static JsonNode parsed(String text) {
        try (JsonParser parser = JsonFormat.mapper().createParser(text)) {
            return whole(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        try {
            JsonNode document = JsonFormat.mapper().readTree(parser);
            if (document == null || document.isMissingNode()) {
                throw fault("", "empty where a JSON document was expected");
            }
            if (parser.nextToken() != null) {
                throw fault("", "something follows the document at " + place(parser.currentTokenLocation()));
            }
            return document;
        } catch (StreamConstraintsException e) {
            throw fault(pointer(parser), limit(e));
        } catch (JacksonException e) {
            throw fault(pointer(parser), "not JSON at " + place(e.getLocation()) + ": " + said(e));
        }
    }

    private static String limit(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("nesting depth")
                ? "nested deeper than " + JsonFormat.DEEPEST + " levels"
                : "a number, name or text that is too long";
    }

    /** In our own words: the parser's name its classes and features. */
    private static String said(JacksonException e) {
        String theirs = e.getOriginalMessage();
        return SAID.entrySet().stream()
                .filter(said -> theirs.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unexpected character or word");
    }

    private static String place(JsonLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static NotJson fault(String pointer, String detail) {
        return new NotJson(List.of(Fault.at(pointer, detail)));
    }
}
