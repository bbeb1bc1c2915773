package org.exocurate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.exocurate.local.terminal.Refused;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** Starts the parts of one stack and ends them, also those that a killed launcher left behind. */
public final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String RECORD = ".process";

    private final Path records;
    private final Path logs;
    private boolean closed;

    public Processes(Path records, Path logs) {
        this.records = records;
        this.logs = logs;
    }

    /** A part outlives its launcher's terminal: a session of its own, nothing of the caller's held open. */
    public synchronized Process start(Part part) {
        if (closed) {
            throw new Refused("The stack is being stopped.");
        }
        try {
            Process process = builder(part).start();
            ProcessRecord.of(process.toHandle(), part.mark()).write(record(part.name()));
            awaitItsOwnName(process, part);
            return process;
        } catch (IOException e) {
            throw new Refused(part.name() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The start of " + part.name() + " was interrupted.", e);
        }
    }

    /**
     * Until it runs its own program a new process bears the name of what started it, and between the two it bears none: it
     * would not be known as ours.
     */
    private void awaitItsOwnName(Process process, Part part) throws InterruptedException {
        for (int i = 0; i < 1000 && !bearsItsOwnName(part) && process.isAlive(); i++) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    private boolean bearsItsOwnName(Part part) {
        return running(part.name())
                .flatMap(process -> process.info().command())
                .filter(program -> !Session.isStarter(program))
                .isPresent();
    }

    /** Remembers a process that somebody else started, or this very one. */
    public void adopt(String name, ProcessHandle process, String mark) {
        ProcessRecord.of(process, mark).write(record(name));
    }

    public Optional<ProcessHandle> running(String name) {
        return ProcessRecord.read(record(name)).flatMap(ProcessRecord::running);
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** No part is started after this, whoever still tries. */
    public synchronized void close() {
        closed = true;
    }

    /** Ends these parts side by side and waits for them; one that does not listen is killed. Says which ones ran. */
    public List<String> stop(List<String> names) {
        List<String> ended = new ArrayList<>();
        List<Ending> endings = names.stream().flatMap(this::ending).toList();
        for (Ending ending : endings) {
            ending.await();
            forget(ending.name);
            ended.add(ending.name);
        }
        return ended;
    }

    /** Ends these at once: nothing that they hold is worth waiting for. */
    public void kill(List<String> names) {
        for (String name : names) {
            running(name).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
            forget(name);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(record(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Ending> ending(String name) {
        return running(name).map(process -> new Ending(name, process)).stream();
    }

    private Path record(String name) {
        return records.resolve(name + RECORD);
    }

    private ProcessBuilder builder(Part part) throws IOException {
        List<String> command = new ArrayList<>(Session.OWN);
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(part.environment());
        return builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(freshLog(part.name()).toFile());
    }

    private Path freshLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(name + ".log.1"), REPLACE_EXISTING);
        }
        return log;
    }

    /** A process that was told to end, with all that it started. */
    private static final class Ending {

        private final String name;
        private final ProcessHandle process;
        private final List<ProcessHandle> offspring;

        Ending(String name, ProcessHandle process) {
            this.name = name;
            this.process = process;
            this.offspring = process.descendants().toList();
            offspring.forEach(Signal.CONT::send);
            Signal.CONT.send(process);
            tell();
        }

        /** PostgreSQL takes TERM for "when the last client has left"; INT sends the clients home. */
        private void tell() {
            if (name.equals("postgres")) {
                Signal.INT.send(process);
            } else {
                process.destroy();
            }
        }

        void await() {
            if (!gone(PATIENCE)) {
                process.destroyForcibly();
                gone(PATIENCE);
            }
            offspring.forEach(ProcessHandle::destroyForcibly);
        }

        private boolean gone(Duration patience) {
            try {
                process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
