package org.exocurate.local.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells the one who waits what is being done, and how long it took. */
public final class Progress {

    private final PrintStream out;

    private Progress(PrintStream out) {
        this.out = out;
    }

    public static Progress to(OutputStream out) {
        return new Progress(new PrintStream(out, true, UTF_8));
    }

    public static Progress silent() {
        return to(OutputStream.nullOutputStream());
    }

    /** Says what begins, does it, and ticks it off with the seconds it took. */
    public <T> T step(String what, Callable<T> work) {
        Instant begun = Instant.now();
        say("  … " + what);
        T result = done(work);
        say("  ✓ " + what + " (" + seconds(begun) + ")");
        return result;
    }

    public void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return what;
        });
    }

    public void say(String line) {
        out.println(line);
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String seconds(Instant begun) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }
}
