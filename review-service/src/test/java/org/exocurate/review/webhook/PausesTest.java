package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pauses grow, and no two receivers that failed together are tried together again. */
class PausesTest {

    private final Pauses pauses =
            new Pauses(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofHours(1)));

    @Test
    void theyGrowAndTheLastHolds() {
        assertThat(pauses.after(1, Duration.ZERO, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.after(2, Duration.ZERO, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauses.after(3, Duration.ZERO, 0.5)).isEqualTo(Duration.ofHours(1));
        assertThat(pauses.after(1_000, Duration.ZERO, 0.5)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theyAreShortenedOrLengthenedByAFifthAtMost() {
        assertThat(pauses.after(1, Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pauses.after(1, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whoAsksForMoreGetsItUpToTheLongest() {
        assertThat(pauses.after(1, Duration.ofMinutes(10), 0.5)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pauses.after(1, Duration.ofSeconds(1), 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.after(1, Duration.ofDays(300), 0.5)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void noneIsNoPlan() {
        assertThatThrownBy(() -> new Pauses(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
