package org.exocurate.plumbing.ids;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDs of version 7 (RFC 9562) that rise with time, in one JVM strictly. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds above, twelve bits of a counter below. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;

    private Uuid7() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** A full counter borrows the next millisecond; a clock set back goes on from the last one. */
    static UUID at(long millis) {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, millis << COUNTER_BITS));
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
