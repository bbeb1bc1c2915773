package org.exocurate.submission.intake;

import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.exocurate.plumbing.http.Refused;

/** Counts what came in, by what became of it. */
@ApplicationScoped
public class IntakeMeters {

    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts the answer to one submission. */
    Answer counted(Supplier<Answer> answer) {
        try {
            Answer given = answer.get();
            submissions(given.replayed() ? "replayed" : "accepted", 1);
            return given;
        } catch (Refused e) {
            submissions("refused", 1);
            throw e;
        }
    }

    public void submissions(String outcome, int number) {
        counter("exocurate.submissions", outcome).increment(number);
    }

    public void batchLines(String outcome, int number) {
        counter("exocurate.batch.lines", outcome).increment(number);
    }

    private Counter counter(String name, String outcome) {
        return registry.counter(name, "outcome", outcome);
    }
}
