package org.exocurate.plumbing.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.exocurate.plumbing.json.CanonicalJson;

/**
 * Something that was done, in ids and words of the house: no free text, no name, nothing that an erasure would have to reach.
 *
 * @param word what was done, in dotted words, from the general to the special: {@code review.decision.approve}
 * @param object what it was done to, by its id
 * @param by who did it, where the caller of {@link Audit} knows already; else they are looked up by their token
 * @param system true where nobody asked for it, though somebody's request may have led to it
 */
public record Act(String word, String object, SortedMap<String, Object> detail, Optional<UUID> by, boolean system) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
    private static final int LONGEST = 500;
    private static final String NO_DETAIL = "{}";

    public Act {
        if (!WORD.matcher(word).matches() || word.length() > LONGEST) {
            throw new IllegalArgumentException("'" + word + "' is not an act in dotted words");
        }
        if (object.isBlank() || object.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the object of " + word + " is an id of 1 to " + LONGEST + " characters");
        }
        detail = new TreeMap<>(detail);
        detail.forEach(Act::requireSmall);
    }

    public static Act of(String word, Object object) {
        return new Act(word, object.toString(), new TreeMap<>(), Optional.empty(), false);
    }

    /** The same with one more field: an id, a word, a number or a truth. */
    public Act detail(String field, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(detail);
        more.put(field, value instanceof UUID || value instanceof Enum<?> ? value.toString() : value);
        return new Act(word, object, more, by, system);
    }

    /** The same, done by this person, whose token the request holds; null is nobody. */
    public Act by(UUID person) {
        return new Act(word, object, detail, Optional.ofNullable(person), system);
    }

    /** The same, done by the system itself. */
    public Act bySystem() {
        return new Act(word, object, detail, Optional.empty(), true);
    }

    @Override
    public SortedMap<String, Object> detail() {
        return new TreeMap<>(detail);
    }

    String canonicalDetail() {
        return detail.isEmpty() ? NO_DETAIL : CanonicalJson.of(detail);
    }

    private static void requireSmall(String field, Object value) {
        Objects.requireNonNull(value, field);
        boolean fits = value instanceof String text
                ? text.length() <= LONGEST
                : value instanceof Integer || value instanceof Long || value instanceof Boolean;
        if (!fits) {
            throw new IllegalArgumentException(field + " is an id, a short word, a number or a truth");
        }
    }
}
