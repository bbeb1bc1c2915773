package org.exocurate.subscriber;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long to wait before the source is asked again: longer each time that nothing came, or as long as it asks for. */
final class Pauses {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration own = FIRST;

    /**
     * The next pause.
     *
     * @param came whether anything came since the last one
     * @param asked for by the source; zero where it does not say
     */
    Duration next(boolean came, Duration asked) {
        own = came ? FIRST : shorter(LONGEST, own.multipliedBy(2));
        return asked.isZero() ? own : shorter(LONGEST, asked);
    }

    /** What {@code Retry-After} asks for, in seconds or as a date (RFC 9110, 10.2.3); zero where it says neither, or a time past. */
    static Duration asked(String retryAfter, Instant now) {
        if (retryAfter.matches("\\d{1,18}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
            return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
