package org.exocurate.plumbing.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A record that waits for an operator. */
record ParkedRecord(
        UUID id,
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        @JsonIgnore Optional<byte[]> payload,
        Map<String, String> headers,
        String reason,
        Instant at,
        Optional<Instant> replayedAt) {

    private static final int PREVIEW = 1_000;

    /** How many bytes the value has. */
    @JsonProperty
    int size() {
        return payload.map(bytes -> bytes.length).orElse(0);
    }

    /** How the value begins, as far as it is text. */
    @JsonProperty
    String preview() {
        return payload.map(bytes -> new String(bytes, 0, Math.min(bytes.length, PREVIEW), StandardCharsets.UTF_8))
                .orElse("");
    }

    Arrived arrived() {
        return new Arrived(topic, partition, offset, key, payload, headers);
    }
}
