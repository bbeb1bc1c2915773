package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * The classes of a service as the JVM wants them, left by a {@link Rehearsal}. It fits these jars, this Java and these
 * options only; where there is none a service starts all the same, in twice the time.
 */
final class StartArchive {

    private static final List<String> SILENT = List.of("-Xlog:cds=off", "-Xlog:class+path=off");

    private final Packaged packaged;
    private final Path archive;
    private final Path half;

    StartArchive(Packaged packaged, Path target) {
        int state = Objects.hash(
                System.getProperty("java.vm.version"),
                Jvm.serviceOptions(),
                packaged.folder(),
                packaged.classPath().stream().map(ClassArchive::state).toList());
        this.packaged = packaged;
        this.archive = target.resolve(packaged.service() + "-" + Integer.toHexString(state) + ".jsa");
        this.half = Path.of(archive + "." + ProcessHandle.current().pid());
    }

    Packaged packaged() {
        return packaged;
    }

    boolean isThere() {
        return Files.exists(archive);
    }

    /** How the service is run now. */
    List<String> words() {
        return isThere() ? with("-XX:SharedArchiveFile=" + archive) : packaged.asJar();
    }

    /** How it is run once, so that it leaves its classes when it ends; the quick compiler is enough for one start. */
    List<String> recordingWords() {
        List<String> words = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        words.addAll(with("-XX:ArchiveClassesAtExit=" + half));
        return words;
    }

    /** Keeps what a recording left, if it left anything, in place of what earlier builds left. */
    void keep() {
        try {
            if (Files.exists(half)) {
                Files.move(half, archive, ATOMIC_MOVE, REPLACE_EXISTING);
                for (Path old : ofThisService()) {
                    Files.deleteIfExists(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing of a recording that was not kept. */
    void discard() {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A running service that has mapped one of them keeps what it has mapped. */
    private List<Path> ofThisService() throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            return files.filter(file ->
                            file.getFileName().toString().matches(packaged.service() + "-[0-9a-f]+\\.jsa(\\.\\d+)?"))
                    .filter(file -> !file.equals(archive) && !isBeingWritten(file))
                    .toList();
        }
    }

    /** The number at the end of a half file is that of the launcher that wants it. */
    private static boolean isBeingWritten(Path file) {
        String end = file.toString().replaceAll(".*\\.", "");
        return !end.equals("jsa")
                && ProcessHandle.of(Long.parseLong(end))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private List<String> with(String option) {
        List<String> words = new ArrayList<>(SILENT);
        words.add(option);
        words.addAll(packaged.asClassPath());
        return words;
    }
}
