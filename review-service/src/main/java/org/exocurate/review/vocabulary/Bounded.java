package org.exocurate.review.vocabulary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.exocurate.plumbing.http.Refused;

/** Ends the reading of what unpacks to more than is allowed. */
final class Bounded extends FilterInputStream {

    private final long most;
    private long bytes;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
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
        bytes += more;
        if (bytes > most) {
            throw Refused.tooLarge(
                    "the file unpacks to more than " + most + " bytes; EXOCURATE_VOCABULARY_LARGEST_FILE allows more");
        }
    }
}
