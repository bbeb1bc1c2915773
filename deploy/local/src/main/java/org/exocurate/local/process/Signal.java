package org.exocurate.local.process;

import java.io.IOException;

/** A signal that Java cannot send by itself. */
enum Signal {
    CONT,
    INT;

    /** A process that is gone already is not missed. */
    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot send " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
