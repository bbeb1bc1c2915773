package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Parameters;
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
        Parameters parameters = new Parameters();
        Set<String> changes = new LinkedHashSet<>();
        MultivaluedMap<String, String> rest = new MultivaluedHashMap<>();
        OF_CLAIMS.stream().filter(asked::containsKey).forEach(name -> rest.put(name, new ArrayList<>(asked.get(name))));
        List<String> types = rest.getOrDefault(TYPE, List.of());
        parameters.check(() -> types.forEach(LogFilter::requireKnown));
        types.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(OF_CHANGES::contains)
                .forEach(changes::add);
        rest.computeIfPresent(TYPE, (name, words) -> ofClaims(words));
        Supplier<LogWish> wish =
                parameters.read(() -> rest.isEmpty() ? LogWish.ofTypes(changes) : ofClaims(changes, rest));
        return wish.get();
    }

    private LogWish ofClaims(Set<String> changes, MultivaluedMap<String, String> asked) {
        String words = words();
        WantedClaims seen = new WantedClaims();
        claims.published(asked, seen);
        ClaimConditions rows = ClaimQuery.conditionsOnStates();
        claims.published(asked, rows);
        return LogWish.ofClaims(changes, seen, rows, words);
    }

    /** Those that are types of claims; null, which takes the parameter away, if there are none. */
    private static List<String> ofClaims(List<String> types) {
        List<String> others = types.stream().filter(LogFilter::isOfClaims).toList();
        return others.isEmpty() ? null : others;
    }

    private static boolean isOfClaims(String type) {
        return Arrays.stream(ClaimType.values()).anyMatch(known -> known.name().equalsIgnoreCase(type));
    }

    private static void requireKnown(String type) {
        if (!OF_CHANGES.contains(type.toLowerCase(Locale.ROOT)) && !isOfClaims(type)) {
            throw Refused.parameter(
                    TYPE,
                    "type is that of a change, one of " + String.join(", ", OF_CHANGES)
                            + ", or that of a claim, one of "
                            + Arrays.stream(ClaimType.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }
}
