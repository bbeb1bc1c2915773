package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** The classes of the commands as the JVM wants them, left by one command, so that all others start quickly. ADR-14 */
final class CommandArchive {

    private static final int PATIENCE_SECONDS = 60;
    private static final String USED = "-XX:SharedArchiveFile=";

    private final Path target;
    private final List<String> options;
    private final String classPath;
    private final String main;
    private final Path archive;
    private final Path half;

    /** One archive for each state of the libraries and each Java; commands.sh takes the one there is. */
    CommandArchive(Path target, List<String> options, String classPath, String main) {
        int state = Objects.hash(
                System.getProperty("java.vm.version"),
                options,
                Arrays.stream(classPath.split(":"))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .map(ClassArchive::state)
                        .toList());
        this.target = target;
        this.options = options;
        this.classPath = classPath;
        this.main = main;
        this.archive = target.resolve("commands-" + Integer.toHexString(state) + ".jsa");
        this.half = Path.of(archive + "." + ProcessHandle.current().pid());
    }

    /** Of commands that are run as this launcher was. */
    static CommandArchive ofThisLauncher(Path target) {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(USED))
                .toList();
        return new CommandArchive(target, options, System.getProperty("java.class.path"), Main.class.getName());
    }

    Path file() {
        return archive;
    }

    boolean isThere() {
        return Files.exists(archive);
    }

    /** Runs a command that asks a service, once a build; that it leaves nothing is no fault. */
    void leave(List<String> command) {
        try {
            if (!isThere() && records(command) && Files.exists(half)) {
                Files.move(half, archive, ATOMIC_MOVE, REPLACE_EXISTING);
                for (Path old : ofFormerBuilds()) {
                    Files.deleteIfExists(old);
                }
            }
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean records(List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(Jvm.JAVA));
        words.addAll(options);
        words.addAll(List.of("-XX:ArchiveClassesAtExit=" + half, "-cp", classPath, main));
        words.addAll(command);
        Process recording = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean done = recording.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        recording.destroy();
        return done && recording.exitValue() == 0;
    }

    private List<Path> ofFormerBuilds() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("commands-[0-9a-f]+\\.jsa"))
                    .filter(file -> !file.equals(archive))
                    .toList();
        }
    }
}
