package org.exocurate.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.exocurate.local.process.Session;
import org.exocurate.local.terminal.Refused;

/** {@code deploy/up -d}: a launcher in a session of its own, followed until it is ready or gives up. */
final class Detached {

    /** In the environment of a launcher that nobody's terminal holds. */
    static final String MARK = "EXOCURATE_DETACHED";

    private final DataDir data;
    private final Path said;
    private final Path complained;

    Detached(DataDir data) {
        this.data = data;
        this.said = data.logs().resolve("up.log");
        this.complained = data.logs().resolve("up.err");
    }

    /** Shows what the launcher says; returns its exit code, 0 as soon as it is ready. */
    int follow(List<String> words) throws IOException, InterruptedException {
        Ready.forget(data);
        Process launcher = launch(words);
        Thread onInterrupt = new Thread(() -> end(launcher), "end-launcher");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        long shown = 0;
        while (!Ready.isTold(data) && !launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
            shown = show(shown);
        }
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        show(shown);
        return Ready.isTold(data) ? 0 : failed(launcher);
    }

    private Process launch(List<String> words) throws IOException {
        Files.deleteIfExists(said);
        List<String> command = new ArrayList<>(Session.OWN);
        command.add(Jvm.JAVA);
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        command.addAll(words.stream().filter(word -> !word.equals("-d")).toList());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile());
        builder.environment().put(MARK, "yes");
        return builder.start();
    }

    private long show(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(said.toFile(), "r")) {
            byte[] more = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(more);
            System.out.write(more);
            System.out.flush();
            return from + more.length;
        }
    }

    private int failed(Process launcher) throws IOException, InterruptedException {
        String why = Files.readString(complained).strip();
        launcher.waitFor();
        throw new Refused(why.isEmpty() ? "The launcher was ended while starting." : why);
    }

    /** Ctrl-C while it starts means: not at all. */
    private static void end(Process launcher) {
        launcher.destroy();
        try {
            launcher.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
