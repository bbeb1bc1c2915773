package org.exocurate.review.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.LogPlace;

/** What was tried with each webhook. */
@ApplicationScoped
class DeliveryTable {

    /** A webhook that was deleted meanwhile has no log. When the next attempt is, its row says. */
    private static final String ADD =
            """
            insert into webhook_delivery (webhook, at, type, sequence, message, attempt, status, error, millis, next_attempt)
            select id, clock_timestamp() - make_interval(secs => ?), ?::text, ?::bigint, ?::text, ?::integer, ?::integer, ?::text,
                ?::bigint, case when ? and status in ('PENDING', 'ACTIVE') then due end
            from webhook where id = ?""";

    private static final String PAGE =
            """
            select id, at, type, sequence, message, attempt, status, error, millis, next_attempt from webhook_delivery
            where webhook = ? and id < ? order by id desc limit ?""";

    private static final String SHORTEN =
            """
            delete from webhook_delivery where webhook = ? and id <= (
                select id from webhook_delivery where webhook = ? order by id desc offset ? limit 1)""";

    /** The oldest rows have the lowest numbers, so a run of these shows whether anything is too old. */
    private static final String CLEAN =
            """
            delete from webhook_delivery where id in (
                select id from (select id, at from webhook_delivery order by id limit ?) as oldest
                where at < clock_timestamp() - make_interval(secs => ?))""";

    private final Sql sql;

    DeliveryTable(Sql sql) {
        this.sql = sql;
    }

    /** To be called when the webhook's row says what comes next. */
    void add(Leased leased, Message message, Answer answer) {
        sql.update(
                ADD,
                answer.took().toMillis() / 1_000.0,
                message.type(),
                message.place().isPresent() ? LogPlace.sequence(message.place().getAsLong()) : null,
                message.id(),
                leased.failures() + 1,
                answer.status(),
                answer.trouble().map(Enum::name).orElse(null),
                answer.took().toMillis(),
                !answer.isGood(),
                leased.id());
    }

    /** Newest first. */
    List<Attempt> page(UUID webhook, long before, int most) {
        return sql.list(PAGE, DeliveryTable::attempt, webhook, before, most);
    }

    /** Leaves the newest. */
    void shorten(UUID webhook, int most) {
        sql.update(SHORTEN, webhook, webhook, most);
    }

    /** Looks at the oldest rows and deletes what is too old of them. */
    int clean(Duration keep, int most) {
        return sql.update(CLEAN, most, (double) keep.toSeconds());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                Columns.instant(row, "at"),
                row.getString("type"),
                Columns.maybeLong(row, "sequence"),
                row.getString("message"),
                row.getInt("attempt"),
                status(Columns.maybeLong(row, "status")),
                Optional.ofNullable(row.getString("error")),
                row.getLong("millis"),
                Columns.maybeInstant(row, "next_attempt"));
    }

    private static OptionalInt status(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
