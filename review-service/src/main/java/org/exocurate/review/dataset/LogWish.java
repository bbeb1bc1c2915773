package org.exocurate.review.dataset;

import java.util.Optional;
import java.util.Set;

/**
 * What a follower wants of the log. A release is about no claim: whoever asks for some claims or some types of changes gets
 * releases only if they ask for these too.
 */
public final class LogWish {

    /** The whole log. */
    public static final LogWish EVERYTHING = new LogWish(Set.of(), null, null, "");

    private final Set<String> types;
    private final WantedClaims claims;
    private final ClaimConditions rows;
    private final String words;

    private LogWish(Set<String> types, WantedClaims claims, ClaimConditions rows, String words) {
        this.types = Set.copyOf(types);
        this.claims = claims;
        this.rows = rows;
        this.words = words;
    }

    /** Changes of these types, releases being one of them; of all where none is named. */
    static LogWish ofTypes(Set<String> types) {
        return types.isEmpty() ? EVERYTHING : new LogWish(types, null, null, "");
    }

    /** The same, of some claims by a version of the vocabulary. */
    static LogWish ofClaims(Set<String> types, WantedClaims claims, ClaimConditions rows, String words) {
        return new LogWish(types, claims, rows, words);
    }

    public boolean isEverything() {
        return types.isEmpty() && claims == null;
    }

    /** Whether words of the vocabulary decide, which may come to mean something else. */
    public boolean isOfClaims() {
        return claims != null;
    }

    /** Whether it was read by this version of the vocabulary. */
    public boolean isBy(String version) {
        return words.equals(version);
    }

    public boolean includes(LogEvent event) {
        if (event.isRelease()) {
            return includesReleases();
        }
        return (types.isEmpty() || types.contains(event.type())) && (claims == null || claims.include(event.claim()));
    }

    boolean includesReleases() {
        return types.isEmpty() ? claims == null : types.contains(LogEvent.RELEASED);
    }

    /** The types of changes that are wanted; empty for all of them. */
    Optional<Set<String>> types() {
        return types.isEmpty() ? Optional.empty() : Optional.of(types);
    }

    /** What is asked of the states that changes made of their claims. */
    Optional<ClaimConditions> rows() {
        return Optional.ofNullable(rows);
    }
}
