package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait after a failure.
 *
 * @param each after the first failure, the second and so on; the last holds for all that follow
 */
record Pauses(List<Duration> each) {

    /** How much a pause is shortened or lengthened at most, so that those who failed together do not come back together. */
    private static final double SPREAD = 0.2;

    Pauses {
        each = List.copyOf(each);
        if (each.isEmpty() || each.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("webhooks need at least one pause, and none below zero: " + each);
        }
    }

    /**
     * The pause after so many failures in a row.
     *
     * @param asked what the receiver asked for; longer than the longest pause it is not heard
     * @param drawn from 0 to 1
     */
    Duration after(int failures, Duration asked, double drawn) {
        Duration usual = each.get(Math.min(failures, each.size()) - 1);
        double spread = 1 - SPREAD + 2 * SPREAD * drawn;
        Duration pause = Duration.ofMillis(Math.round(usual.toMillis() * spread));
        return asked.compareTo(pause) > 0 ? shorter(asked, longer(pause, longest())) : pause;
    }

    private Duration longest() {
        return each.stream().max(Duration::compareTo).orElseThrow();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
