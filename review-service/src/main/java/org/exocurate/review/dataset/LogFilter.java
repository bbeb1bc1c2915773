package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Refused;

/**
 * Reads what a follower asks the log for. The name {@code type} is both that of changes and of claims; their words differ:
 * {@code claim.added}, {@code BIOMARKER}.
 */
@ApplicationScoped
public class LogFilter {

    private static final String TYPE = "type";
    private static final List<String> OF_CLAIMS = List.of(
            TYPE, "donor", "donorState", "cargo", "cargoRole", "recipient", "process", "condition", "grade", "status");
    private static final Set<String> OF_CHANGES = Stream.concat(
                    Arrays.stream(ChangeType.values()).map(ChangeType::word), Stream.of(LogEvent.RELEASED))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final ClaimFilter claims;
    private final VocabularyInForce vocabulary;

    LogFilter(ClaimFilter claims, VocabularyInForce vocabulary) {
        this.claims = claims;
        this.vocabulary = vocabulary;
    }

    /** The version of the vocabulary by which words are read now. */
    public String words() {
        return vocabulary.get().version();
    }

    /** What is asked for by the vocabulary in force; other parameters are passed over. */
    public LogWish read(MultivaluedMap<String, String> asked) {
        Set<String> changes = new LinkedHashSet<>();
        MultivaluedMap<String, String> rest = new MultivaluedHashMap<>();
        OF_CLAIMS.stream().filter(asked::containsKey).forEach(name -> rest.put(name, new ArrayList<>(asked.get(name))));
        for (String word : rest.getOrDefault(TYPE, List.of())) {
            if (isOfChanges(word)) {
                changes.add(word.toLowerCase(Locale.ROOT));
            }
        }
        rest.computeIfPresent(TYPE, (name, words) -> withoutTypesOfChanges(words));
        return rest.isEmpty() ? LogWish.ofTypes(changes) : ofClaims(changes, rest);
    }

    private LogWish ofClaims(Set<String> changes, MultivaluedMap<String, String> asked) {
        String words = words();
        WantedClaims seen = new WantedClaims();
        claims.axes(asked, seen);
        claims.standing(asked, seen);
        ClaimConditions rows = ClaimQuery.conditionsOnStates();
        claims.axes(asked, rows);
        claims.standing(asked, rows);
        return LogWish.ofClaims(changes, seen, rows, words);
    }

    private static List<String> withoutTypesOfChanges(List<String> words) {
        List<String> others = words.stream().filter(word -> !isOfChanges(word)).toList();
        return others.isEmpty() ? null : others;
    }

    private static boolean isOfChanges(String word) {
        if (OF_CHANGES.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (Arrays.stream(ClaimType.values()).noneMatch(type -> type.name().equalsIgnoreCase(word))) {
            throw Refused.parameter(
                    TYPE,
                    "type is that of a change, one of " + String.join(", ", OF_CHANGES)
                            + ", or that of a claim, one of "
                            + Arrays.stream(ClaimType.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return false;
    }
}
