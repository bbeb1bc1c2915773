package org.exocurate.local.vocabulary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exocurate.local.terminal.Progress;

/** A file on its way, which says how much of it has gone. */
final class Sending {

    private static final int TOLD = 10;

    private final Path file;
    private final long bytes;
    private final Progress progress;

    Sending(Path file, long bytes, Progress progress) {
        this.file = file;
        this.bytes = bytes;
        this.progress = progress;
    }

    BodyPublisher body() {
        return BodyPublishers.ofInputStream(this::counted);
    }

    private InputStream counted() {
        try {
            return new Counted(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells every tenth of what is large enough to take a while. */
    private final class Counted extends FilterInputStream {

        private static final long WORTH_TELLING = 1 << 20;

        private long sent;
        private long told;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            sent += more;
            if (more > 0 && bytes >= WORTH_TELLING && sent * TOLD / bytes > told) {
                told = sent * TOLD / bytes;
                progress.say("      " + told * 100 / TOLD + " % sent");
            }
        }
    }
}
