package org.exocurate.submission.vocabulary;

import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.plumbing.sql.Sql;

/** The corrections of the version in force. */
@ApplicationScoped
class OverlayTable {

    private static final String ALL = "select relation, subject, object, source from vocabulary_overlay";

    private static final String CLEAR = "delete from vocabulary_overlay";

    private static final String KEEP =
            """
            insert into vocabulary_overlay (relation, subject, object, source)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])""";

    private final Sql sql;

    OverlayTable(Sql sql) {
        this.sql = sql;
    }

    List<OverlayLine> all() {
        return sql.list(
                ALL,
                row -> new OverlayLine(
                        OverlayLine.Relation.valueOf(row.getString("relation")),
                        row.getString("subject"),
                        row.getString("object"),
                        row.getString("source")));
    }

    void replace(List<OverlayLine> lines) {
        sql.update(CLEAR);
        sql.update(
                KEEP,
                texts(lines, line -> line.relation().name()),
                texts(lines, OverlayLine::subject),
                texts(lines, OverlayLine::object),
                texts(lines, OverlayLine::source));
    }

    private static String[] texts(List<OverlayLine> lines, Function<OverlayLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }
}
