package org.exocurate.plumbing.limits;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Shares an instance out among those who ask: requests are refused beyond the share, batches are slowed. */
@ApplicationScoped
public class Limits {

    private final boolean enabled;
    private final Shares people;
    private final Shares addresses;
    private final Shares lines;
    private final long mostLines;
    private final MeterRegistry meters;

    @Inject
    Limits(LimitsConfig config, MeterRegistry meters) {
        this(config, meters, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    Limits(LimitsConfig config, MeterRegistry meters, TimeMeter clock, BlockingStrategy waiting) {
        this.enabled = config.enabled();
        this.people = new Shares(
                new Allowance("person", config.personPerSecond(), config.personBurst()),
                config.mostRemembered(),
                clock,
                waiting);
        this.addresses = new Shares(
                new Allowance("address", config.addressPerSecond(), config.addressBurst()),
                config.mostRemembered(),
                clock,
                waiting);
        this.mostLines = config.batchLinesPerSecond();
        this.lines = new Shares(new Allowance("lines", mostLines, mostLines), config.mostRemembered(), clock, waiting);
        this.meters = meters;
        Gauge.builder("limits.remembered", this, limits -> limits.people.remembered() + limits.addresses.remembered())
                .description("people and addresses whose requests are being counted")
                .register(meters);
    }

    /** Waits until this person may have so many more lines of a batch taken in; the client waits with it. */
    public void pace(UUID person, int many) {
        if (!enabled) {
            return;
        }
        try {
            for (long left = many; left > 0; left -= mostLines) {
                lines.await(person.toString(), Math.min(left, mostLines));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a batch waited for its turn", e);
        }
    }

    boolean enabled() {
        return enabled;
    }

    /** A request that comes with a valid token counts for its person, wherever they are. */
    Grant person(String issuer, String subject) {
        return counted(people.take(issuer + ' ' + subject));
    }

    /** Any other counts for the address. */
    Grant address(String address) {
        return counted(addresses.take(address));
    }

    private Grant counted(Grant grant) {
        if (!grant.granted()) {
            Counter.builder("limits.refused")
                    .description("requests refused because their person or address had used up its share")
                    .tag("policy", grant.allowance().name())
                    .register(meters)
                    .increment();
        }
        return grant;
    }
}
