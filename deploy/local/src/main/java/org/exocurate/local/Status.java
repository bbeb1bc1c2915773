package org.exocurate.local;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.exocurate.local.process.Processes;
import org.exocurate.local.seeding.Counts;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** {@code deploy/status}: says of each part whether it is up, where it is, and how it feels. */
final class Status {

    private final Stack stack;
    private final Processes processes;
    private final Progress progress;
    private boolean allWell = true;

    Status(Options options, Progress progress) {
        options.requireNothingElse();
        DataDir data = options.data();
        this.stack = new Stack(data, options.ports(data));
        this.processes = data.processes();
        this.progress = progress;
    }

    /** True if every part is up and well and the counts agree. */
    boolean tell() {
        Infrastructure infrastructure = stack.infrastructure();
        Ports ports = stack.ports();
        tell(Postgres.NAME, infrastructure.jdbcUrl("review"), () -> Postgres.isWell(stack.data(), ports.postgres()));
        tell(Broker.NAME, infrastructure.bootstrapServers(), () -> Broker.isWell(ports));
        tell(Issuer.NAME, infrastructure.issuerUrl(), () -> Issuer.isWell(ports.issuer()));
        for (Service service : stack.services()) {
            tell(service.name(), service.url(), service::isReady);
        }
        if (allWell) {
            counts();
        }
        return allWell;
    }

    private void tell(String name, String address, BooleanSupplier well) {
        boolean there = stack.data().isMade() && processes.running(name).isPresent();
        String word = there ? well.getAsBoolean() ? "up" : "unwell" : "down";
        allWell &= word.equals("up");
        progress.say(String.format("  %-19s %-7s %s%s", name, word, address, hint(name, word)));
    }

    private String hint(String name, String word) {
        return word.equals("unwell") ? "  does not answer as it should; see " + processes.log(name) : "";
    }

    private void counts() {
        try {
            Counts counts = stack.counts();
            counts.show(progress);
            List<String> wrong = counts.disagreements();
            progress.say(wrong.isEmpty() ? "  ✓ counts agree" : "  on its way or wrong: " + String.join("; ", wrong));
        } catch (Refused e) {
            progress.say("  no counts: " + e.getMessage());
            allWell = false;
        }
    }
}
