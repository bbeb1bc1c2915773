package org.exocurate.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass. */
final class Counted {

    private long count;

    InputStream over(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                int read = super.read();
                count += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int read = super.read(bytes, from, most);
                count += Math.max(0, read);
                return read;
            }
        };
    }

    long count() {
        return count;
    }
}
