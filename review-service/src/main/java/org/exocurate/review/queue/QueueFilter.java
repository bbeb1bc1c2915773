package org.exocurate.review.queue;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.exocurate.model.claim.ProposalKind;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.ClaimConditions;
import org.exocurate.review.dataset.ClaimFilter;
import org.exocurate.review.evidence.Relation;
import org.exocurate.review.evidence.Verdict;

/** Reads which items are asked for; filters all hold, several values of one mean any of them. */
@ApplicationScoped
class QueueFilter {

    private final ClaimFilter claims;

    QueueFilter(ClaimFilter claims) {
        this.claims = claims;
    }

    /** Where the items asked for stand; empty for anywhere. */
    static Set<String> statuses(MultivaluedMap<String, String> asked) {
        return words(asked, "status", names(ReviewStatus.class));
    }

    /** The part of the queue that is asked for. */
    QueueQuery page(MultivaluedMap<String, String> asked) {
        Parameters parameters = new Parameters();
        Supplier<ClaimConditions> items = parameters.read(() -> read(asked));
        Supplier<Set<String>> statuses = parameters.read(() -> statuses(asked));
        Supplier<QueueQuery.Order> order = parameters.read(() -> QueueQuery.Order.read(asked.getFirst("sort")));
        Supplier<Optional<QueueQuery.After>> after = parameters.read(
                () -> Optional.ofNullable(asked.getFirst("after")).map(QueueQuery.After::read));
        Supplier<Integer> limit = parameters.read(() -> Paging.limit(asked.getFirst("limit")));
        isOneOf(items.get(), "status", statuses.get());
        return new QueueQuery(items.get(), order.get(), after.get(), limit.get());
    }

    /** Everything that is asked for but where they stand. */
    ClaimConditions read(MultivaluedMap<String, String> asked) {
        ClaimConditions items = ReviewItemTable.conditions();
        ClaimConditions keys = ItemKeyTable.conditions();
        Parameters parameters = new Parameters();
        parameters.check(() -> isOneOf(items, "verdict", words(asked, "verdict", verdicts())));
        parameters.check(() -> isOneOf(items, "kind", words(asked, "kind", names(ProposalKind.class))));
        parameters.check(() -> contributors(asked, items));
        parameters.check(() -> age(asked, "olderThan", "<=", items));
        parameters.check(() -> age(asked, "youngerThan", ">", items));
        parameters.check(() -> claims.axes(asked, keys));
        parameters.requireGood();
        ItemKeyTable.hit(keys, asked.getOrDefault("rule", List.of()));
        ItemKeyTable.have(items, keys);
        return items;
    }

    private static void isOneOf(ClaimConditions items, String column, Set<String> words) {
        if (!words.isEmpty()) {
            items.where(column + " = any (?)", (Object) words.toArray(String[]::new));
        }
    }

    private static void contributors(MultivaluedMap<String, String> asked, ClaimConditions items) {
        UUID[] ids = asked.getOrDefault("contributor", List.of()).stream()
                .map(text -> ReviewIds.read(text)
                        .orElseThrow(() -> Refused.parameter("contributor", "contributor is a person's id, a UUID")))
                .toArray(UUID[]::new);
        if (ids.length > 0) {
            items.where("contributor = any (?)", (Object) ids);
        }
    }

    /** By the clock of the database, which wrote the times. */
    private static void age(MultivaluedMap<String, String> asked, String name, String relation, ClaimConditions items) {
        Optional<Duration> age = Optional.ofNullable(asked.getFirst(name)).map(text -> duration(text, name));
        age.ifPresent(length -> items.where(
                "submitted_at " + relation + " clock_timestamp() - make_interval(secs => ?)", length.toSeconds()));
    }

    private static Duration duration(String text, String name) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.parameter(name, name + " is a length of time such as P7D or PT12H");
        }
    }

    private static Set<String> words(MultivaluedMap<String, String> asked, String name, List<String> known) {
        Set<String> words = new LinkedHashSet<>(asked.getOrDefault(name, List.of()));
        if (!known.containsAll(words)) {
            throw Refused.parameter(name, "unknown " + name + "; one of " + String.join(", ", known));
        }
        return words;
    }

    private static List<String> verdicts() {
        return Stream.concat(names(Relation.class).stream(), Stream.of(Verdict.NONE))
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }
}
