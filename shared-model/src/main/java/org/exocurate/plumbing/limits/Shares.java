package org.exocurate.plumbing.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** What each of many may still use of the same allowance. Whoever was away long enough to have all of it again is forgotten. */
final class Shares {

    private final Allowance allowance;
    private final TimeMeter clock;
    private final BlockingStrategy waiting;
    private final Cache<String, Bucket> buckets;

    Shares(Allowance allowance, long mostRemembered, TimeMeter clock, BlockingStrategy waiting) {
        this.allowance = allowance;
        this.clock = clock;
        this.waiting = waiting;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostRemembered)
                .expireAfterAccess(Duration.ofSeconds(allowance.window() + 1))
                .ticker(clock::currentTimeNanos)
                .build();
    }

    /** Takes one, if there is one. */
    Grant take(String whose) {
        ConsumptionProbe probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Grant(allowance, probe.isConsumed(), probe.getRemainingTokens(), seconds(nanos));
    }

    /** Takes so many, which must not be more than there may be at once, and waits until there are. */
    void await(String whose, long many) throws InterruptedException {
        bucket(whose).asBlocking().consume(many, waiting);
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String whose) {
        return buckets.get(whose, fresh -> Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build());
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
