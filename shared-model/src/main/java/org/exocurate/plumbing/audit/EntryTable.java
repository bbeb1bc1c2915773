package org.exocurate.plumbing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What was done; only added to. */
@ApplicationScoped
class EntryTable {

    private static final String INSERT =
            """
            with waiting as (
                insert into audit_unsealed (entries) values (?::uuid[]))
            insert into audit_entry (id, service, trace, person, token, act, object, detail)
            select id, ?, ?::text, person, token, act, object, detail
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                as m (id, person, token, act, object, detail)""";

    private static final String READ =
            "select id, at, service, person, token, act, object, detail, trace from audit_entry where true";

    private static final String STRAY =
            """
            select id from audit_entry
            where not exists (
                select from (
                    select unnest(entries) as entry from audit_seal
                    union all
                    select unnest(entries) from audit_unsealed) known
                where known.entry = audit_entry.id)
            order by id limit ?""";

    private final Sql sql;

    EntryTable(Sql sql) {
        this.sql = sql;
    }

    void insert(String service, Optional<String> trace, List<Done> all) {
        UUID[] ids = all.stream().map(done -> Uuid7.next()).toArray(UUID[]::new);
        sql.update(
                INSERT,
                ids,
                service,
                trace.orElse(null),
                ids,
                all.stream().map(done -> done.actor().person().orElse(null)).toArray(UUID[]::new),
                texts(all, done -> done.actor().token().orElse(null)),
                texts(all, done -> done.act().word()),
                texts(all, done -> done.act().object()),
                texts(all, done -> done.act().canonicalDetail()));
    }

    /** Those of these that are there, in no order. */
    List<Entry> all(UUID[] ids) {
        return sql.list(READ + " and id = any (?::uuid[])", EntryTable::entry, (Object) ids);
    }

    /** Newest first, one more than asked for. */
    List<Entry> page(AuditQuery query) {
        StringBuilder where = new StringBuilder(READ);
        List<Object> args = new ArrayList<>();
        query.conditions().forEach((condition, values) -> {
            where.append(" and ").append(condition);
            args.addAll(values);
        });
        args.add(query.limit() + 1);
        return sql.list(where.append(" order by id desc limit ?").toString(), EntryTable::entry, args.toArray());
    }

    /** Some of those that are in no seal and do not wait for one either: nobody added them by the door. */
    List<UUID> strays(int most) {
        return sql.list(STRAY, row -> Columns.uuid(row, "id"), most);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.uuid(row, "id"),
                Columns.instant(row, "at"),
                row.getString("service"),
                Optional.ofNullable(Columns.uuid(row, "person")),
                Optional.ofNullable(row.getString("token")),
                row.getString("act"),
                row.getString("object"),
                row.getString("detail"),
                Optional.ofNullable(row.getString("trace")));
    }

    private static String[] texts(List<Done> all, Function<Done, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
