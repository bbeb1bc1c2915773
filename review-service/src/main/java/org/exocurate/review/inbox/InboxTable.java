package org.exocurate.review.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.inbox.Addressees.Recipient;

/** Who is to know of what, and up to where they have read. */
@ApplicationScoped
class InboxTable {

    private static final String MARK = "select sequence from inbox_mark for update skip locked";
    private static final String MARKED = "select sequence from inbox_mark";
    private static final String MOVE = "update inbox_mark set sequence = ?";

    /** Numbers are given under the lock of the mark, so they become visible in their order. */
    private static final String ADD =
            """
            insert into inbox_item (person, source, kind, at, because, claim, version, sequence, submission, comment, by, text,
                curators_only, unplaced)
            select person, ?, ?, ?, string_to_array(because, ' '), ?::bigint, ?::integer, ?::bigint, ?::uuid, ?::uuid, ?::uuid,
                ?::text, curators_only, unplaced
            from unnest(?::uuid[], ?::text[], ?::boolean[], ?::boolean[])
                as recipient (person, because, curators_only, unplaced)
            on conflict (person, source) do nothing""";

    private static final String UNPLACED = "select distinct person from inbox_item where unplaced";

    /** With new numbers: a reader may be beyond the old ones. */
    private static final String PLACE =
            """
            with placed as (
                delete from inbox_item using unnest(?::uuid[], ?::uuid[]) as known (former, person)
                where inbox_item.unplaced and inbox_item.person = known.former
                returning inbox_item.id, known.person, source, kind, at, because, claim, version, sequence, submission, comment,
                    by, text, curators_only)
            insert into inbox_item (person, source, kind, at, because, claim, version, sequence, submission, comment, by, text,
                curators_only, unplaced)
            select person, source, kind, at, because, claim, version, sequence, submission, comment, by, text, curators_only, false
            from placed order by id
            on conflict (person, source) do nothing""";

    private static final String READ =
            """
            select id, inbox_item.person, kind, at, because, claim, version, sequence, submission, comment, by, text,
                id <= coalesce(up_to, 0) as read
            from inbox_item left join inbox_read on inbox_read.person = inbox_item.person
            where inbox_item.person = ? and (? or not curators_only) and id > ? and id < ?
            """;

    private static final String FOLLOWING =
            """
            select item.id, reader.person, kind, at, because, claim, version, sequence, submission, comment, by, text, false as read,
                reader.place
            from unnest(?::integer[], ?::uuid[], ?::boolean[], ?::bigint[]) as reader (place, person, curator, after)
            cross join lateral (
                select id, kind, at, because, claim, version, sequence, submission, comment, by, text from inbox_item
                where inbox_item.person = reader.person and (reader.curator or not curators_only) and id > reader.after
                order by id limit ?) as item
            order by reader.place, item.id""";

    private static final String UP_TO = "select up_to from inbox_read where person = ?";

    /** Nobody has read what is not there yet, and nothing becomes unread. */
    private static final String HAS_READ =
            """
            insert into inbox_read (person, up_to)
            select ?, least(?, coalesce((select max(id) from inbox_item where person = ?), 0))
            on conflict (person) do update set up_to = greatest(inbox_read.up_to, excluded.up_to)
            returning up_to""";

    private static final String UNREAD =
            """
            select count(*) as items from (
                select id from inbox_item where person = ? and (? or not curators_only) and id > ? order by id limit ?) as unread""";

    /** The oldest rows have the lowest numbers, so a run of these shows whether anything is too old. */
    private static final String CLEAN =
            """
            delete from inbox_item where id in (
                select id from (select id, written_at from inbox_item order by id limit ?) as oldest
                where written_at < clock_timestamp() - make_interval(secs => ?))""";

    private static final String FORGET = "delete from inbox_item where person = any (?)";
    private static final String FORGET_MARK = "delete from inbox_read where person = any (?)";

    private final Sql sql;

    InboxTable(Sql sql) {
        this.sql = sql;
    }

    /** Up to which change people have been told, for this transaction alone until it ends; empty if another has it. */
    Optional<Long> takeMark() {
        return sql.one(MARK, row -> row.getLong("sequence"));
    }

    /** The same to look at. */
    long mark() {
        return sql.one(MARKED, row -> row.getLong("sequence")).orElseThrow();
    }

    void moveMark(long sequence) {
        sql.update(MOVE, sequence);
    }

    /** Tells these of it; whoever has been told is not told again. Returns how many are new. */
    int add(News news, List<Recipient> to) {
        return sql.update(
                ADD,
                news.source(),
                news.kind(),
                news.at(),
                news.claim(),
                news.version(),
                news.sequence(),
                news.submission(),
                news.comment(),
                news.by(),
                news.text(),
                column(to, UUID[]::new, Recipient::person),
                column(to, String[]::new, recipient -> String.join(" ", recipient.because())),
                column(to, Boolean[]::new, Recipient::curatorsOnly),
                column(to, Boolean[]::new, Recipient::unplaced));
    }

    private static <R, T> T[] column(Collection<R> rows, IntFunction<T[]> room, Function<R, T> column) {
        return rows.stream().map(column).toArray(room);
    }

    /** Persons who are known by submission-service's id only. */
    Set<UUID> unplaced() {
        return Set.copyOf(sql.list(UNPLACED, row -> Columns.uuid(row, "person")));
    }

    /** Gives what was kept for an id to the person whose it is. */
    void place(Map<UUID, UUID> known) {
        List<Map.Entry<UUID, UUID>> all = List.copyOf(known.entrySet());
        sql.update(PLACE, column(all, UUID[]::new, Map.Entry::getKey), column(all, UUID[]::new, Map.Entry::getValue));
    }

    /** A page of somebody's items, one more than asked for. */
    List<InboxItem> page(UUID person, boolean curator, InboxQuery query) {
        return sql.list(
                READ + query.order(),
                InboxTable::item,
                person,
                curator,
                query.after(),
                query.before(),
                query.limit() + 1);
    }

    /** What comes after the place of each of these readers, at most so much of each; one list a reader. */
    List<List<InboxItem>> following(List<InboxReader> readers, int most) {
        List<List<InboxItem>> found = readers.stream()
                .map(reader -> (List<InboxItem>) new java.util.ArrayList<InboxItem>())
                .toList();
        sql.each(
                FOLLOWING,
                row -> Map.entry(row.getInt("place"), item(row)),
                entry -> found.get(entry.getKey()).add(entry.getValue()),
                places(readers.size()),
                column(readers, UUID[]::new, InboxReader::person),
                column(readers, Boolean[]::new, InboxReader::curator),
                column(readers, Long[]::new, InboxReader::after),
                most);
        return found;
    }

    private static int[] places(int many) {
        return java.util.stream.IntStream.range(0, many).toArray();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        return new InboxItem(
                row.getLong("id"),
                Columns.uuid(row, "person"),
                row.getString("kind"),
                Columns.instant(row, "at"),
                Columns.texts(row, "because"),
                Columns.maybeLong(row, "claim"),
                Columns.maybeLong(row, "version"),
                Columns.maybeLong(row, "sequence"),
                Optional.ofNullable(Columns.uuid(row, "submission")),
                Optional.ofNullable(Columns.uuid(row, "comment")),
                Optional.ofNullable(Columns.uuid(row, "by")),
                Optional.ofNullable(row.getString("text")),
                row.getBoolean("read"));
    }

    /** Up to where a person has read; 0 before anything. */
    long readUpTo(UUID person) {
        return sql.one(UP_TO, row -> row.getLong("up_to"), person).orElse(0L);
    }

    /** Moves that on. Returns where it is then. */
    long hasRead(UUID person, long upTo) {
        return sql.one(HAS_READ, row -> row.getLong("up_to"), person, upTo, person)
                .orElseThrow();
    }

    /** How many items come after one, counted up to a limit. */
    long countAfter(UUID person, boolean curator, long after, int most) {
        return sql.one(UNREAD, row -> row.getLong("items"), person, curator, after, most)
                .orElse(0L);
    }

    /** Looks at the oldest rows and deletes what is too old of them. */
    int clean(Duration keep, int most) {
        return sql.update(CLEAN, most, (double) keep.toSeconds());
    }

    /** Nothing is left of these inboxes. */
    void forget(Set<UUID> persons) {
        UUID[] ids = persons.toArray(UUID[]::new);
        sql.update(FORGET, (Object) ids);
        sql.update(FORGET_MARK, (Object) ids);
    }
}
