package org.exocurate.plumbing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The records that could not be taken in. */
@ApplicationScoped
class ParkedTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String INSERT =
            """
            insert into parked (id, topic, partition, record_offset, key, payload, headers, reason)
            values (?, ?, ?, ?, ?, ?, ?::json, ?)
            on conflict do nothing
            returning *""";

    private static final String PAGE =
            """
            select * from parked
            where (?::uuid is null or id > ?::uuid) and (?::boolean is null or (replayed_at is not null) = ?::boolean)
            order by id limit ?""";

    private final Sql sql;

    ParkedTable(Sql sql) {
        this.sql = sql;
    }

    /** Stores the record; empty if it is here already, told by Kafka once more. */
    Optional<ParkedRecord> insert(Unfit unfit) {
        Arrived record = unfit.record();
        return sql.one(
                INSERT,
                ParkedTable::row,
                Uuid7.next(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key().map(Storable::text).orElse(null),
                record.value().orElse(null),
                json(record.headers()),
                unfit.reason());
    }

    List<ParkedRecord> page(Optional<UUID> after, Optional<Boolean> replayed, int rows) {
        UUID last = after.orElse(null);
        Boolean wanted = replayed.orElse(null);
        return sql.list(PAGE, ParkedTable::row, last, last, wanted, wanted, rows);
    }

    /** The record, and nobody else may replay it until the transaction ends. */
    Optional<ParkedRecord> locked(UUID id) {
        return sql.one("select * from parked where id = ? for update", ParkedTable::row, id);
    }

    ParkedRecord replayed(UUID id) {
        return sql.one("update parked set replayed_at = now() where id = ? returning *", ParkedTable::row, id)
                .orElseThrow();
    }

    void forget(String topic, String key) {
        sql.update("delete from parked where topic = ? and key = ?", topic, key);
    }

    long waiting() {
        return sql.one(
                        "select count(*) as waiting from parked where replayed_at is null",
                        row -> row.getLong("waiting"))
                .orElseThrow();
    }

    private static ParkedRecord row(ResultSet row) throws SQLException {
        return new ParkedRecord(
                Columns.uuid(row, "id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                Optional.ofNullable(row.getString("key")),
                Optional.ofNullable(row.getBytes("payload")),
                texts(row.getString("headers")),
                row.getString("reason"),
                Columns.instant(row, "at"),
                Columns.maybeInstant(row, "replayed_at"));
    }

    private static String json(Map<String, String> headers) {
        Map<String, String> storable = headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> Storable.text(header.getKey()),
                        header -> Storable.text(header.getValue()),
                        (a, b) -> b));
        try {
            return JsonFormat.mapper().writeValueAsString(storable);
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
