package org.exocurate.plumbing.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.exocurate.plumbing.json.Sha256;

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

    /** The same for the same time and name, in every process: the id of something that is told more than once. */
    public static UUID named(Instant time, String name) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (time.toEpochMilli() << 16) | 0x7000L | (digest.getShort() & 0xFFFL);
        return new UUID(high, variant(digest.getLong()));
    }

    /** A full counter borrows the next millisecond; a clock set back goes on from the last one. */
    static UUID at(long millis) {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, millis << COUNTER_BITS));
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & 0xFFFL);
        return new UUID(high, variant(RANDOM.nextLong()));
    }

    private static long variant(long bits) {
        return (bits & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }
}
