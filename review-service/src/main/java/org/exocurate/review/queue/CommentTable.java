package org.exocurate.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What people said on an item. */
@ApplicationScoped
class CommentTable {

    /** One remark. */
    record Comment(UUID id, UUID by, String text, Instant at) {}

    private static final String ADD =
            "insert into review_comment (id, item, person, text, at) values (?, ?, ?, ?, clock_timestamp())";

    private static final String OF_ITEM =
            "select id, person, text, at from review_comment where item = ? order by at, id";

    private final Sql sql;

    CommentTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID item, UUID person, String text) {
        sql.update(ADD, id, item, person, text);
    }

    List<Comment> of(UUID item) {
        return sql.list(
                OF_ITEM,
                row -> new Comment(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person"),
                        row.getString("text"),
                        Columns.instant(row, "at")),
                item);
    }
}
