package org.exocurate.plumbing.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Sql;

/** The rows that wait to be sent. */
@ApplicationScoped
class OutboxTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String INSERT =
            """
            insert into outbox (shard, id, aggregatetype, aggregateid, type, version, lane, headers, payload)
            select shard, id, topic, key, type, version, lane, headers::json, payload
            from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                with ordinality as m (shard, id, topic, key, type, version, lane, headers, payload, place)
            order by place""";

    // A probe of the index for each shard; of each as many rows as fit in the bytes, but always one.
    private static final String FIRST =
            """
            select o.shard, o.position, o.topic, o.key, o.headers, o.payload
            from unnest(?::int[]) as wanted (shard)
            cross join lateral (
                select f.*, sum(octet_length(payload)) over (order by position) - octet_length(payload) as bytes_before
                from (
                    select shard, position, aggregatetype as topic, aggregateid as key, headers, payload
                    from outbox where outbox.shard = wanted.shard order by position limit ?) f) o
            where o.bytes_before < ?
            order by o.shard, o.position""";

    private static final String DELETE =
            """
            delete from outbox using unnest(?::int[], ?::bigint[]) as sent (shard, position)
            where outbox.shard = sent.shard and outbox.position = sent.position""";

    private static final String BACKLOG =
            """
            select count(*) as pending,
                coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as oldest
            from outbox""";

    private final Sql sql;

    OutboxTable(Sql sql) {
        this.sql = sql;
    }

    void insert(List<OutboxMessage> messages) {
        sql.update(
                INSERT,
                messages.stream().mapToInt(m -> Shards.of(m.lane())).toArray(),
                messages.stream().map(m -> Uuid7.next()).toArray(UUID[]::new),
                texts(messages, OutboxMessage::topic),
                texts(messages, OutboxMessage::key),
                texts(messages, OutboxMessage::type),
                messages.stream().mapToLong(OutboxMessage::version).toArray(),
                texts(messages, OutboxMessage::lane),
                texts(messages, m -> json(TraceParent.addedTo(m.headers()))),
                texts(messages, OutboxMessage::payload));
    }

    /** The first rows of each shard in order, bounded in number and bytes a shard. */
    List<OutboxRow> first(Collection<Integer> shards, int rowsPerShard, long bytesPerShard) {
        return sql.list(FIRST, OutboxTable::row, ints(shards), rowsPerShard, bytesPerShard);
    }

    void delete(List<OutboxRow> sent) {
        sql.update(
                DELETE,
                sent.stream().mapToInt(OutboxRow::shard).toArray(),
                sent.stream().mapToLong(OutboxRow::position).toArray());
    }

    Backlog backlog() {
        return sql.one(BACKLOG, row -> new Backlog(row.getLong("pending"), row.getDouble("oldest")))
                .orElseThrow();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getInt("shard"),
                row.getLong("position"),
                row.getString("topic"),
                row.getString("key"),
                texts(row.getString("headers")),
                row.getString("payload"));
    }

    private static String[] texts(List<OutboxMessage> messages, Function<OutboxMessage, String> part) {
        return messages.stream().map(part).toArray(String[]::new);
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String json(Map<String, String> texts) {
        try {
            return JsonFormat.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(String json) {
        try {
            return JsonFormat.mapper().readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
