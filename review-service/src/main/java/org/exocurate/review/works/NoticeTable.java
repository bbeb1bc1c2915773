package org.exocurate.review.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The notices in the order in which they came, and what their requests were answered. Nothing here is ever changed. */
@ApplicationScoped
class NoticeTable {

    private static final String INSERT =
            """
            insert into notice (number, id, reference, type, date, source, said_by)
            select (select coalesce(max(number), 0) from notice) + place, id, reference, type, date::date, source, ?
            from unnest(?, ?, ?, ?, ?) with ordinality as said (id, reference, type, date, source, place)
            returning number, id, reference, type, date, source, said_by, at""";

    private static final String READ =
            """
            select number, id, reference, type, date, source, said_by, at from notice
            """;

    private static final String ON = READ + "where reference = any (?) and number <= ?";

    // The two nulls: any reference, any type.
    private static final String PAGE = READ
            + """
            where number > ? and (?::text[] is null or reference = any (?)) and (?::text is null or type = ?)
            order by number limit ?""";

    private static final String LAST = "select coalesce(max(number), 0) as last from notice";

    private final Sql sql;

    NoticeTable(Sql sql) {
        this.sql = sql;
    }

    /** Numbers the notices; the caller holds the lock of the dataset's head. */
    List<Notice> add(List<Notices.Said> said, UUID saidBy) {
        return said.isEmpty()
                ? List.of()
                : sql
                        .list(
                                INSERT,
                                NoticeTable::notice,
                                saidBy,
                                said.stream().map(one -> UUID.randomUUID()).toArray(UUID[]::new),
                                column(said, one -> one.reference().id()),
                                column(said, one -> one.type().name()),
                                column(said, one -> one.date().toString()),
                                column(said, Notices.Said::source))
                        .stream()
                        .sorted(Comparator.comparing(Notice::number))
                        .toList();
    }

    private static String[] column(List<Notices.Said> said, Function<Notices.Said, String> column) {
        return said.stream().map(column).toArray(String[]::new);
    }

    long last() {
        return sql.one(LAST, row -> row.getLong("last")).orElseThrow();
    }

    /** All on these references up to a number. */
    List<Notice> on(Collection<Reference> references, long number) {
        return references.isEmpty() ? List.of() : sql.list(ON, NoticeTable::notice, texts(references), number);
    }

    List<Notice> page(long after, Optional<Collection<Reference>> on, Optional<Notice.Type> type, int most) {
        String[] references = on.map(NoticeTable::texts).orElse(null);
        String word = type.map(Enum::name).orElse(null);
        return sql.list(PAGE, NoticeTable::notice, after, references, references, word, word, most);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("number"),
                Columns.uuid(row, "id"),
                new Reference(row.getString("reference")),
                Notice.Type.valueOf(row.getString("type")),
                row.getObject("date", LocalDate.class),
                row.getString("source"),
                Columns.uuid(row, "said_by"),
                Columns.instant(row, "at"));
    }

    private static String[] texts(Collection<Reference> references) {
        return references.stream().map(Reference::id).distinct().toArray(String[]::new);
    }
}
