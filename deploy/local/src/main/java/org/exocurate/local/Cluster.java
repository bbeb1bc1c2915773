package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Refused;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of PostgreSQL in one data directory: made once, whole or not at all, and read by one version only. */
final class Cluster {

    /** The process that makes the files. */
    static final String MAKING = "initdb";

    private static final String VERSION = "postgres";

    private final DataDir data;
    private final Processes processes;
    private final Path programs;
    private final boolean shortLived;

    Cluster(DataDir data, Processes processes, Path programs, boolean shortLived) {
        this.data = data;
        this.processes = processes;
        this.programs = programs;
        this.shortLived = shortLived;
    }

    /** The files are there and fit these programs when this returns. */
    void prepare() {
        if (data.settings().get(VERSION).isEmpty()) {
            initialise();
        }
        requireSameVersion();
        forgetDeadPostmaster();
    }

    /** The postmaster that a killed launcher left on this directory, found by PostgreSQL's own note. */
    static Optional<ProcessHandle> leftOn(DataDir data) {
        return note(data).flatMap(ProcessHandle::of).filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains(data.postgres().toString()))
                .isPresent());
    }

    /** Only a cluster that was made whole is remembered; what is there of another is an attempt that ended. */
    private void initialise() {
        Path password = data.run().resolve("first-password");
        try {
            deleteHalfMade();
            PrivateFile.write(password, data.settings().secret(Postgres.SUPERUSER) + "\n");
            run(new Part(MAKING, initdb(password), Map.of(), data.postgres().toString()));
            Files.delete(password);
            data.settings().keep(VERSION, version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> initdb(Path password) {
        List<String> command = new ArrayList<>(AsOrdinaryUser.WORDS);
        command.add(programs.resolve("initdb").toString());
        command.addAll(List.of("-D", data.postgres().toString(), "-U", Postgres.SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF-8", "--no-instructions"));
        command.addAll(shortLived ? List.of("--no-sync") : List.of());
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        return command;
    }

    private void deleteHalfMade() throws IOException {
        if (Files.exists(data.postgres())) {
            try (Stream<Path> files = Files.walk(data.postgres())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(Part part) {
        try {
            if (processes.start(part).waitFor() != 0) {
                throw new Refused("PostgreSQL cannot make its files: " + LastWord.of(processes.log(part.name())) + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while starting.", e);
        }
        processes.forget(part.name());
    }

    private void requireSameVersion() {
        String made = data.settings().get(VERSION).orElseThrow();
        if (!made.equals(version())) {
            throw new Refused(
                    "The data directory " + data.root() + " was made by another version of ExoCurate (PostgreSQL "
                            + made + ", this one has " + version() + ").");
        }
    }

    /** The number before the first dot; the same for all that read each other's files. */
    private String version() {
        try (InputStream out = new ProcessBuilder(programs.resolve("postgres").toString(), "--version")
                .start()
                .getInputStream()) {
            return new String(out.readAllBytes(), UTF_8).replaceAll("(?s)\\D*(\\d+).*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in the note may be another process's by now, and PostgreSQL would take that one for itself. */
    private void forgetDeadPostmaster() {
        if (leftOn(data).isEmpty()) {
            try {
                Files.deleteIfExists(data.postgres().resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<Long> note(DataDir data) {
        try {
            Path note = data.postgres().resolve("postmaster.pid");
            return Files.exists(note)
                    ? Files.readAllLines(note).stream().findFirst().map(Long::valueOf)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
