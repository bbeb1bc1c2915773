package org.exocurate.review.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.plumbing.sql.Sql;

/** Our own corrections in every version. */
@ApplicationScoped
class OverlayTable {

    /** As {@link #at} hands them on. */
    static final Comparator<OverlayLine> ORDER = Comparator.comparing(
                    (OverlayLine line) -> line.relation().name())
            .thenComparing(OverlayLine::subject)
            .thenComparing(OverlayLine::object)
            .thenComparing(OverlayLine::source);

    private static final String AT =
            """
            select relation, subject, object, source from vocabulary_overlay
            where since <= ? and (until is null or until > ?)
            order by relation collate "C", subject collate "C", object collate "C", source collate "C"
            """;

    private static final String END = "update vocabulary_overlay set until = ? where until is null";

    private static final String BEGIN =
            """
            insert into vocabulary_overlay (relation, subject, object, source, since)
            select relation, subject, object, source, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as line (relation, subject, object, source)""";

    private static final String BEGUN = "select exists (select from vocabulary_overlay where since = ?) as begun";

    private final Sql sql;

    OverlayTable(Sql sql) {
        this.sql = sql;
    }

    List<OverlayLine> at(long number) {
        return sql.list(AT, OverlayTable::line, number, number);
    }

    /** These lines, and no others, hold from this version on. */
    void replace(long number, List<OverlayLine> lines) {
        sql.update(END, number);
        sql.update(
                BEGIN,
                number,
                texts(lines, line -> line.relation().name()),
                texts(lines, OverlayLine::subject),
                texts(lines, OverlayLine::object),
                texts(lines, OverlayLine::source));
    }

    /** Whether the corrections changed with this version. */
    boolean begunWith(long number) {
        return sql.one(BEGUN, row -> row.getBoolean("begun"), number).orElseThrow();
    }

    private static OverlayLine line(ResultSet row) throws SQLException {
        return new OverlayLine(
                OverlayLine.Relation.valueOf(row.getString("relation")),
                row.getString("subject"),
                row.getString("object"),
                row.getString("source"));
    }

    private static String[] texts(List<OverlayLine> lines, Function<OverlayLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }
}
