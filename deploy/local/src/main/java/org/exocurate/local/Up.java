package org.exocurate.local;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.exocurate.local.seeding.Counts;
import org.exocurate.local.seeding.Seeding;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** {@code deploy/up}: starts everything, seeds an empty dataset, and holds it until told to end. */
final class Up {

    static final Set<String> SWITCHES = Set.of("-d", "--empty");
    static final String LAUNCHER = "launcher";

    private static final String SEEDING = "seeding";

    /** In the environment of a launcher whose services were built just now, by a command that may take its time. */
    private static final String BUILT = "EXOCURATE_BUILT";

    private final Options options;
    private final DataDir data;
    private final Ports ports;
    private final Progress progress;

    Up(Options options, Progress progress) {
        options.requireNothingElse();
        this.options = options;
        this.data = options.data();
        this.ports = options.portsToStart();
        this.progress = progress;
    }

    /** Everything that can be refused before a long build. */
    void check() {
        data.requireUnlocked();
        data.prepare();
        if (Infrastructure.running(data.processes()).isEmpty()) {
            ports.requireFree();
        }
    }

    /** Returns only when the stack cannot be had; otherwise this process ends with it. */
    void hold() throws InterruptedException {
        check();
        data.lock();
        Stack stack = new Stack(data, ports);
        Rehearsal rehearsal = new Rehearsal(stack.infrastructure(), Project.find()::archive);
        Ready.forget(data);
        stack.processes().adopt(LAUNCHER, ProcessHandle.current(), Main.class.getName());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, rehearsal), "end-stack"));
        progress.say("Starting ExoCurate on " + data.root());
        stack.start(progress, () -> {
            if (System.getenv(BUILT) != null) {
                rehearsal.run(progress);
            }
        });
        seed(stack);
        compare(stack);
        addresses();
        Ready.tell(data);
        rehearsal.runQuietly();
        CommandArchive.ofThisLauncher(Project.find().target())
                .leave(List.of("vocabulary", "versions", "--data", data.root().toString()));
        new CountDownLatch(1).await();
    }

    private void end(Stack stack, Rehearsal rehearsal) {
        if (!Infrastructure.running(stack.processes()).isEmpty()) {
            progress.say("Ending ExoCurate …");
        }
        rehearsal.end();
        stack.close();
        Ready.forget(data);
        stack.processes().forget(LAUNCHER);
        progress.say("ExoCurate has ended; its data stays in " + data.root());
    }

    /** A seeding that was killed goes on, even though the dataset is no longer empty. */
    private void seed(Stack stack) {
        Seeding seeding = new Seeding(stack.submissions(), stack.reviews(), progress);
        boolean begun = data.settings().get(SEEDING).filter("begun"::equals).isPresent();
        if (begun || (!options.has("--empty") && seeding.isNothingThere())) {
            data.settings().keep(SEEDING, "begun");
            seeding.run(Project.find().home().resolve("seeds/claims.ndjson"));
            progress.say("  … what a subscriber of exocurate.dataset-changes.v1 received:");
            stack.subscriber().datasetChanges().show(progress);
            data.settings().keep(SEEDING, "done");
        }
    }

    /** The relays may still be sending what is committed, so a difference is looked at again before it counts. */
    private void compare(Stack stack) {
        AtomicReference<Counts> counts = new AtomicReference<>();
        Seeding.settle(() -> {
            counts.set(stack.counts());
            return counts.get().disagreements().isEmpty();
        });
        counts.get().show(progress);
        List<String> wrong = counts.get().disagreements();
        if (!wrong.isEmpty()) {
            throw new Refused("Counts do not agree: " + String.join("; ", wrong) + ".");
        }
        progress.say("  ✓ counts agree");
    }

    private void addresses() {
        progress.say("");
        progress.say("  submission-service  http://127.0.0.1:" + ports.submission() + "/q/swagger-ui");
        progress.say("  review-service      http://127.0.0.1:" + ports.review() + "/q/swagger-ui");
        progress.say("  the dataset         http://127.0.0.1:" + ports.review() + "/api/v1/dataset");
        progress.say("  OIDC issuer         " + Issuer.url(ports.issuer()));
        progress.say("  PostgreSQL          " + Postgres.url(ports.postgres(), "review"));
        progress.say("  Kafka               " + Broker.address(ports));
        progress.say("  logs                " + data.logs());
        progress.say("");
        progress.say("ExoCurate is up; deploy/token USER gives a token, "
                + (System.getenv(Detached.MARK) == null ? "Ctrl-C" : "deploy/down") + " ends it.");
    }
}
