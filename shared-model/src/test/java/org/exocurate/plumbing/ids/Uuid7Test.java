package org.exocurate.plumbing.ids;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Uuid7Test {

    @Test
    void itIsOfVersion7AndHoldsTheTime() {
        long ahead = System.currentTimeMillis() + 3_600_000;

        UUID id = Uuid7.at(ahead);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(ahead);
    }

    @Test
    void theyRiseInOneThreadAndDifferInMany() {
        List<String> row = IntStream.range(0, 20_000)
                .mapToObj(i -> Uuid7.next().toString())
                .toList();
        long many = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> Uuid7.next())
                .distinct()
                .count();

        assertThat(row).isSorted();
        assertThat(many).isEqualTo(100_000);
    }

    @Test
    void aNamedOneIsTheSameWheneverItIsMade() {
        Instant time = Instant.parse("2026-01-01T00:00:00.123456Z");

        UUID id = Uuid7.named(time, "a");

        assertThat(id).isEqualTo(Uuid7.named(time, "a")).isNotEqualTo(Uuid7.named(time, "b"));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
    }

    @Test
    void aClockSetBackDoesNotMakeThemFall() {
        UUID first = Uuid7.at(System.currentTimeMillis() + 5);
        UUID second = Uuid7.at(0);

        assertThat(second.toString()).isGreaterThan(first.toString());
    }
}
