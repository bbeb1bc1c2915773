package org.exocurate.plumbing.limits;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Everybody gets their share, and nobody another's. */
class LimitsTest {

    private static final String ISSUER = "https://issuer";

    private final Hand clock = new Hand();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits = new Limits(new Config(10, 30, 100), meters, clock, clock);

    @Test
    void aBurstIsGrantedAfterARestAndNoMore() {
        assertThat(IntStream.range(0, 30)).allMatch(i -> anna().granted());

        Grant refused = anna();

        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.seconds()).isEqualTo(1);
        assertThat(meters.get("limits.refused")
                        .tag("policy", "person")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void onePersonDoesNotDisturbAnother() {
        IntStream.range(0, 100).forEach(i -> anna());

        assertThat(limits.person(ISSUER, "ben").granted()).isTrue();
        assertThat(limits.person("https://another", "anna").granted()).isTrue();
        assertThat(limits.address("192.0.2.1").granted()).isTrue();
    }

    @Test
    void aShareComesBackWithTime() {
        IntStream.range(0, 30).forEach(i -> anna());
        assertThat(anna().granted()).isFalse();

        clock.forward(Duration.ofMillis(500));

        assertThat(IntStream.range(0, 5)).allMatch(i -> anna().granted());
        assertThat(anna().granted()).isFalse();
    }

    @Test
    void theHeadersSayWhatIsAllowedAndLeft() {
        IntStream.range(0, 4).forEach(i -> anna());
        Grant fifth = anna();

        assertThat(fifth.allowance().header()).isEqualTo("\"person\";q=30;w=3");
        assertThat(fifth.header()).isEqualTo("\"person\";r=25;t=1");
    }

    @Test
    void anyNumberOfAddressesStaysWithinTheMemory() {
        IntStream.range(0, 20_000).forEach(i -> limits.address("192.0.2." + i));

        assertThat(meters.get("limits.remembered").gauge().value()).isLessThanOrEqualTo(200);
    }

    @Test
    void whoRestedLongEnoughIsForgotten() {
        anna();
        clock.forward(Duration.ofSeconds(10));

        assertThat(meters.get("limits.remembered").gauge().value()).isZero();
        assertThat(anna().left()).isEqualTo(29);
    }

    @Test
    void manyAtOnceGetNoMoreThanTheShare() {
        AtomicLong granted = new AtomicLong();
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(thread -> CompletableFuture.runAsync(() -> IntStream.range(0, 500)
                                .filter(i -> anna().granted())
                                .forEach(i -> granted.incrementAndGet())))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(granted).hasValue(30);
    }

    @Test
    void linesOfBatchesWaitAndNeverFail() {
        UUID person = UUID.randomUUID();

        limits.pace(person, 150);
        limits.pace(person, 0);

        // 100 at once, and 50 of the next second.
        assertThat(clock.waited()).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void anAddressStandsForWhoeverHasIt(String host, String key) {
        assertThat(Address.of(SocketAddress.inetSocketAddress(7, host))).isEqualTo(key);
    }

    @Test
    void aLimitThatAllowsNothingIsRefused() {
        assertThatThrownBy(() -> new Allowance("person", 0, 10)).hasMessageContaining("person");
        assertThatThrownBy(() -> new Allowance("person", 10, 9)).hasMessageContaining("burst");
    }

    private Grant anna() {
        return limits.person(ISSUER, "anna");
    }

    /** A clock that stands still until it is moved by hand, or somebody waits by it. */
    private static final class Hand implements TimeMeter, BlockingStrategy {

        private final AtomicLong nanos = new AtomicLong(1);
        private final AtomicLong waited = new AtomicLong();

        @Override
        public void park(long nanosToPark) {
            waited.addAndGet(nanosToPark);
            nanos.addAndGet(nanosToPark);
        }

        Duration waited() {
            return Duration.ofNanos(waited.get());
        }

        void forward(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record Config(long perSecond, long burst, long lines) implements LimitsConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public long personPerSecond() {
            return perSecond;
        }

        @Override
        public long personBurst() {
            return burst;
        }

        @Override
        public long addressPerSecond() {
            return perSecond;
        }

        @Override
        public long addressBurst() {
            return burst;
        }

        @Override
        public long batchLinesPerSecond() {
            return lines;
        }

        @Override
        public long mostRemembered() {
            return 100;
        }
    }
}
