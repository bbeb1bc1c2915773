package org.exocurate.review.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Which items are to be judged again, and up to where the changes have been looked through for such items. */
@ApplicationScoped
class RecheckTable {

    private static final String READ = "select sequence, rules from recheck_mark ";
    private static final String LOCK = READ + "for update";
    private static final String SHARE = READ + "for share";
    private static final String MOVE = "update recheck_mark set sequence = ?, rules = ?";

    private static final String ADD =
            """
            insert into recheck_due (item, why)
            select item, ? from unnest(?::uuid[]) as touched (item) order by item
            on conflict (item) do nothing""";

    // Another instance's items are passed over.
    private static final String TAKE =
            """
            delete from recheck_due where item in (
                select item from recheck_due order by since, item limit ? for update skip locked)
            returning item, why""";

    private static final String WAITING = "select count(*) as items from recheck_due";

    private final Sql sql;

    RecheckTable(Sql sql) {
        this.sql = sql;
    }

    /** How far the changes have been looked through, and which rules the items were judged by last. */
    record Mark(long sequence, String rules) {}

    /** An item to be judged again, and what touched it first. */
    record Due(UUID item, String why) {}

    /** The mark, for this transaction alone until it ends. */
    Mark lock() {
        return sql.one(LOCK, RecheckTable::mark).orElseThrow();
    }

    /** The mark, which stays where it is until the transaction ends; many may hold it so at once. */
    Mark hold() {
        return sql.one(SHARE, RecheckTable::mark).orElseThrow();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getLong("sequence"), row.getString("rules"));
    }

    void move(Mark mark) {
        sql.update(MOVE, mark.sequence(), mark.rules());
    }

    void add(Collection<UUID> items, String why) {
        if (!items.isEmpty()) {
            sql.update(ADD, why, items.toArray(UUID[]::new));
        }
    }

    /** Takes some that wait; they wait again if the transaction fails. */
    List<Due> take(int most) {
        return sql.list(TAKE, row -> new Due(Columns.uuid(row, "item"), row.getString("why")), most);
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("items")).orElse(0L);
    }
}
