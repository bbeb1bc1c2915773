package org.exocurate.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one JSON object field by field: what is asked for is checked, what nobody asked for is a fault. */
final class Reading {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");

    static final int TEXT = 4_000;
    static final int NAME = 500;
    static final int PIECES = 100;
    static final int AUTHORS = 5_000;
    private static final int LIST = 1_000;

    private final JsonNode object;
    private final String at;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Reading(JsonNode object, String at, Faults faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    String at(String field) {
        return at + "/" + field;
    }

    Faults faults() {
        return faults;
    }

    /** The field if it is there; JSON null counts as absent. */
    Optional<JsonNode> node(String field) {
        asked.add(field);
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    boolean has(String field) {
        return node(field).isPresent();
    }

    private Optional<JsonNode> node(String field, Predicate<JsonNode> type, String wanted) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !type.test(node.get())) {
            faults.add(at(field), field + " must be " + wanted + ", not " + kind(node.get()));
            return Optional.empty();
        }
        return node;
    }

    String text(String field, int most) {
        return node(field, JsonNode::isTextual, "a text")
                .map(JsonNode::textValue)
                .filter(text -> fits(at(field), text, most))
                .orElse(null);
    }

    /** Whether a text shows nothing: white space of every kind, and characters without a width. */
    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    private boolean fits(String pointer, String text, int most) {
        if (isBlank(text)) {
            faults.add(pointer, "must not be blank");
            return false;
        }
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(pointer, "must have at most " + most + " characters");
            return false;
        }
        return true;
    }

    /** A text that must be there. */
    String requiredText(String field, int most) {
        if (!has(field)) {
            faults.add(at(field), field + " is required");
        }
        return text(field, most);
    }

    Boolean bool(String field) {
        return node(field, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(null);
    }

    Integer count(String field) {
        return node(field, JsonNode::isIntegralNumber, "a whole number without a decimal point")
                .filter(n -> within(field, n.decimalValue(), BigDecimal.ONE, BigDecimal.valueOf(1_000_000_000)))
                .map(JsonNode::intValue)
                .orElse(null);
    }

    BigDecimal share(String field) {
        return node(field, JsonNode::isNumber, "a number from 0 to 1")
                .map(JsonNode::decimalValue)
                .filter(n -> within(field, n, BigDecimal.ZERO, BigDecimal.ONE))
                .orElse(null);
    }

    private boolean within(String field, BigDecimal number, BigDecimal least, BigDecimal most) {
        boolean within = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        if (!within) {
            faults.add(at(field), field + " must be from " + least + " to " + most);
        }
        return within;
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> values) {
        return node(field, JsonNode::isTextual, "one of " + names(values))
                .flatMap(node -> value(field, node.textValue(), values))
                .orElse(null);
    }

    <E extends Enum<E>> E requiredOneOf(String field, Class<E> values) {
        if (!has(field)) {
            faults.add(at(field), field + " is required: one of " + names(values));
        }
        return oneOf(field, values);
    }

    private <E extends Enum<E>> Optional<E> value(String field, String sent, Class<E> values) {
        Optional<E> value = Arrays.stream(values.getEnumConstants())
                .filter(v -> v.name().equals(sent))
                .findFirst();
        if (value.isEmpty()) {
            faults.add(at(field), "unknown " + field + "; one of " + names(values), nearest(sent, values));
        }
        return value;
    }

    private static <E extends Enum<E>> List<String> nearest(String sent, Class<E> values) {
        String folded = sent.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !folded.isEmpty() && (name.startsWith(folded) || folded.startsWith(name)))
                .toList();
    }

    private static <E extends Enum<E>> String names(Class<E> values) {
        return String.join(
                ", ", Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
    }

    /** The object below a field; absent is empty. */
    Optional<Reading> object(String field) {
        return node(field, JsonNode::isObject, "an object").map(node -> new Reading(node, at(field), faults));
    }

    /** The elements of an array, each read by itself; what could not be read is left out, its fault told. */
    <T> List<T> list(String field, BiFunction<JsonNode, String, T> read) {
        return list(field, LIST, read);
    }

    private <T> List<T> list(String field, int most, BiFunction<JsonNode, String, T> read) {
        List<T> elements = new ArrayList<>();
        node(field, JsonNode::isArray, "an array").ifPresent(array -> {
            if (array.size() > most) {
                faults.add(at(field), "at most " + most + " elements");
            } else {
                for (int i = 0; i < array.size(); i++) {
                    Optional.ofNullable(read.apply(array.get(i), at(field) + "/" + i))
                            .ifPresent(elements::add);
                }
            }
        });
        return elements;
    }

    List<String> texts(String field) {
        return list(field, (node, pointer) -> {
            if (!node.isTextual()) {
                faults.add(pointer, "must be a text, not " + kind(node));
                return null;
            }
            return fits(pointer, node.textValue(), TEXT) ? node.textValue() : null;
        });
    }

    /** The objects of an array. */
    <T> List<T> objects(String field, int most, java.util.function.Function<Reading, T> read) {
        return list(field, most, (node, pointer) -> {
            if (!node.isObject()) {
                faults.add(pointer, "must be an object, not " + kind(node));
                return null;
            }
            return read.apply(new Reading(node, pointer, faults));
        });
    }

    /** To be called when all is asked for: what is left is unknown. */
    void nothingElse() {
        object.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                faults.add(at(escaped(field)), "unknown field", near(field));
            }
        });
    }

    private List<String> near(String field) {
        return asked.stream().filter(known -> known.equalsIgnoreCase(field)).toList();
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> "something else";
        };
    }
}
