package org.exocurate.plumbing.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;

/** A record as it came from a topic: the exact bytes, none for a tombstone, and where they stood. */
public record Arrived(
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Optional<byte[]> value,
        Map<String, String> headers) {

    public Arrived {
        headers = Map.copyOf(headers);
    }

    /** The records of a poll in the order of their partitions. */
    public static List<Arrived> all(ConsumerRecords<String, byte[]> records) {
        List<Arrived> all = new ArrayList<>(records.count());
        records.forEach(record -> all.add(of(record)));
        return all;
    }

    static Arrived of(ConsumerRecord<String, byte[]> record) {
        return new Arrived(
                record.topic(),
                record.partition(),
                record.offset(),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                texts(record.headers()));
    }

    /** The value as text; refuses a missing value and what is not UTF-8. */
    public String text() throws Unreadable {
        byte[] bytes = value.orElseThrow(() -> new Unreadable("the record has no value"));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("the value is not UTF-8", e);
        }
    }

    /**
     * What the value says as JSON.
     *
     * @param what it should be, as whoever looks at a parked record is told
     */
    public <E> E read(String what, Function<JsonNode, E> reader) throws Unreadable {
        String text = text();
        try {
            return reader.apply(StrictJson.read(text));
        } catch (NotJson | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new Unreadable("not " + what + ": " + e.getMessage(), e);
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Map<String, String> texts(Iterable<Header> headers) {
        Map<String, String> texts = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
