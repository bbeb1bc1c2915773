package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The releases, and which request each answered. Nothing here is ever changed. */
@ApplicationScoped
class ReleaseTable {

    private static final String INSERT =
            """
            insert into release (number, version, from_sequence, to_sequence, document, signature, signing_key)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ =
            """
            select number, version, from_sequence, to_sequence, document, signature, signing_key
            from release
            """;

    private static final String ONE = READ + "where version = ?";
    private static final String LAST = READ + "order by number desc limit 1";
    private static final String PAGE = READ + "where number > ? order by number limit ?";
    private static final String RANGE = READ + "where to_sequence >= ? and to_sequence < ? order by number";
    private static final String BEFORE = READ + "where to_sequence < ? order by to_sequence desc limit 1";
    private static final String ALL = READ + "order by number";

    private static final String NUMBERS = "select number from release order by number";
    private static final String TAKE = READ + "where number = ? for no key update skip locked";

    private static final String COUNT = "select count(*) as releases from release";

    private static final String ANSWERED = READ
            + """
            where number = (select release from release_request where person = ? and idempotency_key = ?)""";

    private static final String REMEMBER =
            "insert into release_request (person, idempotency_key, release) values (?, ?, ?)";

    private final Sql sql;

    ReleaseTable(Sql sql) {
        this.sql = sql;
    }

    void insert(Release release) {
        sql.update(
                INSERT,
                release.number(),
                release.version(),
                release.from(),
                release.to(),
                release.document(),
                release.signature(),
                release.key());
    }

    Optional<Release> one(String version) {
        return sql.one(ONE, ReleaseTable::release, version);
    }

    Optional<Release> last() {
        return sql.one(LAST, ReleaseTable::release);
    }

    List<Release> page(int after, int most) {
        return sql.list(PAGE, ReleaseTable::release, after, most);
    }

    /** Releases whose last change is at or after one sequence and before another. */
    List<Release> ending(long from, long before) {
        return sql.list(RANGE, ReleaseTable::release, from, before);
    }

    /** All numbers, the first release first. */
    List<Integer> numbers() {
        return sql.list(NUMBERS, row -> row.getInt("number"));
    }

    /** The release, its row locked; empty while somebody else holds it. */
    Optional<Release> take(int number) {
        return sql.one(TAKE, ReleaseTable::release, number);
    }

    /** The last release that covers nothing from this sequence on. */
    Optional<Release> endingBefore(long sequence) {
        return sql.one(BEFORE, ReleaseTable::release, sequence);
    }

    void each(Consumer<Release> sink) {
        sql.each(ALL, ReleaseTable::release, sink);
    }

    long count() {
        return sql.one(COUNT, row -> row.getLong("releases")).orElseThrow();
    }

    /** What a person's request with this key was answered, if it was. */
    Optional<Release> answered(String person, String key) {
        return sql.one(ANSWERED, ReleaseTable::release, person, key);
    }

    void remember(String person, String key, Release release) {
        sql.update(REMEMBER, person, key, release.number());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getInt("number"),
                row.getString("version"),
                row.getLong("from_sequence"),
                row.getLong("to_sequence"),
                row.getString("document"),
                row.getString("signature"),
                row.getString("signing_key"));
    }
}
