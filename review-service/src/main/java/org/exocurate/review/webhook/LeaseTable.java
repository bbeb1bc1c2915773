package org.exocurate.review.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.KeptFilter;

/** Which instance is at which webhook, and what came of it. Whatever is written needs the lease: it is gone when a door changed the row. */
@ApplicationScoped
class LeaseTable {

    /** Those that fail come last, so that they hold nobody up. */
    private static final String CHOSEN =
            """
                and due <= clock_timestamp() and leased_until < clock_timestamp()
                order by failures, due limit ? for update skip locked)
            update webhook set lease = ?, leased_until = clock_timestamp() + make_interval(secs => ?)
            from chosen where webhook.id = chosen.id
            returning webhook.id, person, url, types, words, status, at, challenge, place, failures, lease""";

    private static final String PENDING =
            "with chosen as materialized (select id from webhook where status = 'PENDING'\n" + CHOSEN;

    private static final String BEHIND =
            """
            with chosen as materialized (
                select id from webhook where status = 'ACTIVE' and place < ?
            """
                    + CHOSEN;

    private static final String STILL = "select 1 as there from webhook where id = ? and lease = ?";

    private static final String TOLD =
            """
            update webhook set place = ?, failures = 0, failing_since = null, due = clock_timestamp(),
                leased_until = clock_timestamp() + make_interval(secs => ?)
            where id = ? and lease = ?""";

    private static final String VERIFIED =
            """
            update webhook set status = 'ACTIVE', reason = null, failures = 0, failing_since = null, due = clock_timestamp(),
                lease = null, leased_until = '-infinity'
            where id = ? and lease = ?""";

    private static final String FAILED =
            """
            update webhook set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
                due = clock_timestamp() + make_interval(secs => ?), lease = null, leased_until = '-infinity'
            where id = ? and lease = ?""";

    private static final String HOPELESS =
            """
            select 1 as there from webhook
            where id = ? and lease = ? and failing_since < clock_timestamp() - make_interval(secs => ?)""";

    private static final String END =
            """
            update webhook set status = ?, reason = ?, failures = failures + 1,
                failing_since = coalesce(failing_since, clock_timestamp()), lease = null, leased_until = '-infinity'
            where id = ? and lease = ?""";

    private static final String GIVE_BACK =
            """
            update webhook set place = ?, lease = null, leased_until = '-infinity'
            where id = ? and lease = ?""";

    private static final String LEAVE =
            "update webhook set lease = null, leased_until = '-infinity' where lease = any (?)";

    private final Sql sql;

    LeaseTable(Sql sql) {
        this.sql = sql;
    }

    /** Takes some whose challenge is due. */
    List<Leased> pending(int most, UUID lease, Duration life) {
        return sql.list(PENDING, LeaseTable::leased, most, lease, seconds(life));
    }

    /** Takes some that have not been told up to the end of the log. */
    List<Leased> behind(long end, int most, UUID lease, Duration life) {
        return sql.list(BEHIND, LeaseTable::leased, end, most, lease, seconds(life));
    }

    boolean isStill(Leased leased) {
        return sql.one(STILL, row -> row.getInt("there"), leased.id(), leased.lease())
                .isPresent();
    }

    /** True if the lease was still there; it goes on. */
    boolean told(Leased leased, long place, Duration life) {
        return sql.update(TOLD, place, seconds(life), leased.id(), leased.lease()) > 0;
    }

    boolean verified(Leased leased) {
        return sql.update(VERIFIED, leased.id(), leased.lease()) > 0;
    }

    /** Whether it has failed for too long. */
    boolean isHopeless(Leased leased, Duration giveUp) {
        return sql.one(HOPELESS, row -> row.getInt("there"), leased.id(), leased.lease(), seconds(giveUp))
                .isPresent();
    }

    /** It is tried again after a pause. */
    void failed(Leased leased, Duration pause) {
        sql.update(FAILED, seconds(pause), leased.id(), leased.lease());
    }

    /** Nothing more is sent. */
    boolean end(Leased leased, Status status, String reason) {
        return sql.update(END, status.name(), reason, leased.id(), leased.lease()) > 0;
    }

    void giveBack(Leased leased, long place) {
        sql.update(GIVE_BACK, place, leased.id(), leased.lease());
    }

    void leave(List<Leased> all) {
        sql.update(LEAVE, (Object) all.stream().map(Leased::lease).toArray(UUID[]::new));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static Leased leased(ResultSet row) throws SQLException {
        Map<String, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word :
                StoredJson.read(row.getString("words")).properties()) {
            words.put(word.getKey(), word.getValue().textValue());
        }
        return new Leased(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person"),
                URI.create(row.getString("url")),
                Status.valueOf(row.getString("status")),
                Columns.instant(row, "at"),
                row.getString("challenge"),
                Set.copyOf(Columns.texts(row, "types")),
                new KeptFilter(words),
                row.getLong("place"),
                row.getInt("failures"),
                Columns.uuid(row, "lease"));
    }
}
