package org.exocurate.plumbing.audit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** Which entries a steward asks for: what the query's parameters say, every fault of them told at once. */
final class AuditQuery {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ACT = Pattern.compile("[a-z][a-z.-]*");

    /** Ids are made by the clock of a service, times by that of the database; they may differ, but not by so much. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    private final Map<String, List<Object>> conditions = new LinkedHashMap<>();
    private final Parameters parameters = new Parameters();
    private int limit;

    private AuditQuery() {}

    /** The parameters as they came, null where they did not. */
    record Asked(String person, String act, String object, String from, String to, String after, String limit) {}

    static AuditQuery read(Asked asked) {
        AuditQuery query = new AuditQuery();
        query.person(asked.person());
        query.act(asked.act());
        query.object(asked.object());
        query.from(asked.from());
        query.to(asked.to());
        query.given("after", asked.after(), AuditQuery::id, "after is the id of an entry")
                .ifPresent(id -> query.where("id < ?", id));
        query.parameters.check(() -> query.limit = Paging.limit(asked.limit()));
        query.parameters.requireGood();
        return query;
    }

    /** What has to hold, with the values of its parameters. */
    Map<String, List<Object>> conditions() {
        return conditions;
    }

    int limit() {
        return limit;
    }

    private void person(String asked) {
        if (Actor.SYSTEM_WORD.equals(asked)) {
            where("person is null");
        } else {
            given("person", asked, AuditQuery::id, "person is a random id, or " + Actor.SYSTEM_WORD)
                    .ifPresent(id -> where("person = ?", id));
        }
    }

    /** An act, or its first words: then all that begin with them. */
    private void act(String asked) {
        given("act", asked, AuditQuery::word, "act is a word such as review.decision, or the beginning of one")
                // '/' comes right after '.'.
                .ifPresent(act -> where("(act = ? or act >= ? and act < ?)", act, act + '.', act + '/'));
    }

    private void object(String asked) {
        given("object", asked, text -> text.isBlank() ? Optional.empty() : Optional.of(text), "object is an id")
                .ifPresent(object -> where("object = ?", object));
    }

    private void from(String asked) {
        given("from", asked, AuditQuery::time, "from is a time such as 2026-01-31T12:00:00Z")
                .ifPresent(from -> {
                    where("at >= ?", from);
                    where("id >= ?", first(from.minus(CLOCKS)));
                });
    }

    private void to(String asked) {
        given("to", asked, AuditQuery::time, "to is a time such as 2026-01-31T12:00:00Z, not included")
                .ifPresent(to -> {
                    where("at < ?", to);
                    where("id < ?", first(to.plus(CLOCKS)));
                });
    }

    private void where(String condition, Object... values) {
        conditions.put(condition, List.of(values));
    }

    private <T> Optional<T> given(String name, String asked, Function<String, Optional<T>> reading, String wanted) {
        if (asked == null) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(asked);
        if (read.isEmpty()) {
            parameters.check(() -> {
                throw Refused.parameter(name, wanted);
            });
        }
        return read;
    }

    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<String> word(String text) {
        return ACT.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(time).filter(t -> t.isAfter(Instant.EPOCH) && t.getEpochSecond() < 1L << 36);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first id of a millisecond, as version 7 counts them. */
    private static UUID first(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }
}
