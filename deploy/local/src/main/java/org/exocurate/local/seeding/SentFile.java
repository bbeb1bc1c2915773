package org.exocurate.local.seeding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

import org.exocurate.local.terminal.Refused;

/** A file on its way to a door, which tells how many of its bytes are gone. */
final class SentFile extends FilterInputStream {

    private final LongConsumer sent;
    private long bytes;

    private SentFile(InputStream in, LongConsumer sent) {
        super(in);
        this.sent = sent;
    }

    static InputStream open(Path file, LongConsumer sent) {
        try {
            return new SentFile(Files.newInputStream(file), sent);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int read = super.read(target, from, most);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        bytes += more;
        sent.accept(bytes);
    }
}
