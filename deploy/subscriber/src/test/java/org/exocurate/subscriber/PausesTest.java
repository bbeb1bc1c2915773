package org.exocurate.subscriber;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PausesTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

    private final Pauses pauses = new Pauses();

    @Test
    void pausesGrowToTenSecondsWhileNothingComesAndBeginAnewWhenSomethingDoes() {
        assertThat(pauses.next(false, Duration.ZERO)).isEqualTo(Duration.ofMillis(400));
        assertThat(pauses.next(false, Duration.ZERO)).isEqualTo(Duration.ofMillis(800));
        for (int more = 0; more < 10; more++) {
            pauses.next(false, Duration.ZERO);
        }
        assertThat(pauses.next(false, Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.next(true, Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "10, 10",
        "86400, 10",
        "999999999999999999, 10",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 7",
        "'Sat, 06 Nov 2094 08:49:37 GMT', 10",
    })
    void theSourceIsAskedAgainWhenItSaysButNeverAfterMoreThanTenSeconds(String retryAfter, long seconds) {
        assertThat(pauses.next(false, Pauses.asked(retryAfter, NOW))).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(pauses.next(true, Pauses.asked(retryAfter, NOW))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "soon", "1.5", "Sun, 06 Nov 1994 08:49:29 GMT", "Sun, 31 Feb 1994 08:49:37 GMT"})
    void whatCannotBeReadOrIsPastAsksForNothing(String retryAfter) {
        assertThat(pauses.next(false, Pauses.asked(retryAfter, NOW))).isEqualTo(Duration.ofMillis(400));
    }
}
