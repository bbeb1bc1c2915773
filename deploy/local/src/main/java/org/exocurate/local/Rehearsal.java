package org.exocurate.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Session;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** A start and an end of each service for the sake of the classes it leaves, which quicken every later start. ADR-14 */
final class Rehearsal {

    static final List<String> NAMES = List.of(nameOf(Service.SUBMISSION), nameOf(Service.REVIEW));

    /** What the JVM answers when it was told to end and had the time to write. */
    private static final int ENDED_WELL = 143;

    /** Writing takes some seconds, on a busy machine many. */
    private static final long PATIENCE_SECONDS = 120;

    private static final long CLEANING_SECONDS = 8;
    private static final List<String> LAST_IN_LINE = Session.isThere("nice") ? List.of("nice", "-n", "19") : List.of();

    private final Infrastructure infrastructure;
    private final Function<String, StartArchive> archives;
    private final ReadWriteLock rehearsing = new ReentrantReadWriteLock();
    private volatile boolean ended;

    Rehearsal(Infrastructure infrastructure, Function<String, StartArchive> archives) {
        this.infrastructure = infrastructure;
        this.archives = archives;
    }

    /** Returns when there is an archive for each service as it is built; that one cannot be had is told and no fault. */
    void run(Progress progress) {
        List<Service> due = due();
        if (!due.isEmpty()) {
            try {
                progress.step(
                        "rehearsing the services, once a build, so that they start quickly", () -> sideBySide(due));
            } catch (Refused e) {
                if (!ended) {
                    progress.say("  … not rehearsed, so they start more slowly: " + e.getMessage());
                }
            }
        }
    }

    /** One after the other, giving way to whoever wants the processor; the logs say what could not be rehearsed. */
    void runQuietly() {
        for (Service service : due()) {
            try {
                rehearse(service, LAST_IN_LINE);
            } catch (Refused e) {
                // The service starts without it, and the next start of the stack tries again.
            }
        }
    }

    /** Breaks off what runs, which then leaves nothing, and begins nothing more. */
    void end() {
        ended = true;
        infrastructure.processes().close();
        infrastructure.processes().kill(NAMES);
        try {
            if (rehearsing.writeLock().tryLock(CLEANING_SECONDS, TimeUnit.SECONDS)) {
                rehearsing.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Service> due() {
        Ports ports = Ports.free();
        return List.of(Service.submission(ports), Service.review(ports)).stream()
                .filter(service -> !archives.apply(service.name()).isThere())
                .toList();
    }

    private void sideBySide(List<Service> services) {
        Infrastructure.sideBySide(services.stream()
                .map(service -> (Runnable) () -> rehearse(service, List.of()))
                .toList());
    }

    private void rehearse(Service service, List<String> wordsBefore) {
        StartArchive archive = archives.apply(service.name());
        rehearsing.readLock().lock();
        try (Scratch database = infrastructure.scratch(service.database())) {
            List<String> words = archive.recordingWords();
            if (ends(
                    service,
                    start(service.alone(nameOf(service.name()), words, infrastructure, database), wordsBefore))) {
                archive.keep();
            }
        } finally {
            infrastructure.processes().kill(List.of(nameOf(service.name())));
            archive.discard();
            rehearsing.readLock().unlock();
        }
    }

    private Process start(Part part, List<String> wordsBefore) {
        List<String> command = new ArrayList<>(wordsBefore);
        command.addAll(part.command());
        return infrastructure.processes().start(new Part(part.name(), command, part.environment(), part.mark()));
    }

    /** The archive is written by a JVM that is told to end, after all else. */
    private boolean ends(Service service, Process process) {
        String name = nameOf(service.name());
        new Readiness(name, process, infrastructure.processes().log(name)).await(service::isReady);
        process.destroy();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == ENDED_WELL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String nameOf(String service) {
        return service + "-rehearsal";
    }
}
