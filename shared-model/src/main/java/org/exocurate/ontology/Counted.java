package org.exocurate.ontology;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends in a refusal where more is read than may be: a small packed file can hold a very large one. */
final class Counted extends FilterInputStream {

    private final long most;
    private long read;

    Counted(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new OntologyFile.TooLarge(most);
        }
    }
}
