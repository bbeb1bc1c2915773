package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** The classes of a part as the JVM wants them, kept after its first start, which halves the work of every later one. */
final class ClassArchive {

    private static final int PATIENCE_SECONDS = 60;

    private final Path archive;

    /** One archive for each state of the part's libraries and each Java. */
    ClassArchive(String part, Project project) {
        int state = Objects.hash(
                System.getProperty("java.vm.version"), project.partsClassPath(), files(project.target(), "parts-lib"));
        this.archive = project.target().resolve(part + "-" + Integer.toHexString(state) + ".jsa");
    }

    List<String> options() {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:class+path=off")
                : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off");
    }

    /** Writes the archive if there is none yet. A part starts without one too, so a failure is no fault. */
    void write(Process part) {
        Path half = archive.resolveSibling(archive.getFileName() + "." + part.pid());
        try {
            if (!Files.exists(archive) && dump(part, half) && Files.exists(half)) {
                Files.move(half, archive, ATOMIC_MOVE, REPLACE_EXISTING);
            }
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean dump(Process part, Path file) throws IOException, InterruptedException {
        Path jcmd = Path.of(Jvm.JAVA).resolveSibling("jcmd");
        if (!Files.exists(jcmd)) {
            return false;
        }
        Process dumping = new ProcessBuilder(
                        jcmd.toString(), String.valueOf(part.pid()), "VM.cds", "dynamic_dump", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean done = dumping.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        dumping.destroy();
        return done && dumping.exitValue() == 0;
    }

    private static List<String> files(Path target, String folder) {
        try (Stream<Path> all = Files.list(target.resolve(folder))) {
            return all.sorted().map(ClassArchive::state).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JVM holds against an archive when it has changed. */
    static String state(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
