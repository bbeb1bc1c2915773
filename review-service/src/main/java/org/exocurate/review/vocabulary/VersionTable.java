package org.exocurate.review.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The versions, and which of them is in force. */
@ApplicationScoped
class VersionTable {

    /** @param packaged the digest of what the software brought, as last taken in */
    record Head(long number, String packaged) {}

    private static final String HEAD = "select number, packaged from vocabulary_head";

    private static final String HOLD = HEAD + " for share";

    private static final String SWITCH = "update vocabulary_head set number = ?";

    private static final String PACKAGED = "update vocabulary_head set packaged = ?";

    private static final String MAKE = "select one from vocabulary_maker for update skip locked";

    private static final String WAIT = "select one from vocabulary_maker for update";

    private static final String NOW = "select clock_timestamp() as now";

    private static final String INSERT =
            """
            insert into vocabulary_version (number, digest, at, by, scheme, source, terms, report)
            values (?, ?, ?, ?, ?, ?, ?, ?::json)""";

    private static final String READ =
            "select number, digest, at, by, scheme, source, terms, report from vocabulary_version ";

    private static final String ONE = READ + "where number = ?";

    private static final String OF_DIGEST = READ + "where digest = ? order by number desc limit 1";

    private static final String PAGE = READ + "where number > ? order by number limit ?";

    private final Sql sql;

    VersionTable(Sql sql) {
        this.sql = sql;
    }

    Head head() {
        return sql.one(HEAD, VersionTable::head).orElseThrow();
    }

    /** The same, and no other version comes into force until the transaction ends. */
    Head hold() {
        return sql.one(HOLD, VersionTable::head).orElseThrow();
    }

    /** False if somebody else is making a version; else nobody but this transaction may until it ends. */
    boolean mayMake() {
        return sql.one(MAKE, row -> row.getBoolean("one")).isPresent();
    }

    /** Waits until nobody else is making a version. */
    void waitToMake() {
        sql.list(WAIT, row -> row.getBoolean("one"));
    }

    /** The version is in force for all once the transaction commits; waits for those who judge by the former. */
    void switchTo(long number) {
        sql.update(SWITCH, number);
    }

    void packaged(String digest) {
        sql.update(PACKAGED, digest);
    }

    void insert(Version version) {
        sql.update(
                INSERT,
                version.number(),
                version.digest(),
                version.at(),
                version.by().orElse(null),
                version.scheme().orElse(null),
                version.source(),
                version.terms(),
                version.report());
    }

    Optional<Version> one(long number) {
        return sql.one(ONE, VersionTable::version, number);
    }

    /** The last of those with this content. */
    Optional<Version> of(String digest) {
        return sql.one(OF_DIGEST, VersionTable::version, digest);
    }

    List<Version> page(long after, int most) {
        return sql.list(PAGE, VersionTable::version, after, most);
    }

    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "now")).orElseThrow();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("number"), row.getString("packaged"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("number"),
                row.getString("digest"),
                Columns.instant(row, "at"),
                Optional.ofNullable(Columns.uuid(row, "by")),
                Optional.ofNullable(row.getString("scheme")),
                row.getString("source"),
                row.getLong("terms"),
                row.getString("report"));
    }
}
