package org.exocurate.plumbing.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines without ever holding more than one; blank lines are counted and passed over. */
public final class Lines {

    /**
     * One line.
     *
     * @param number counted from 1, blank lines included
     * @param fits false if the line was longer than a single body may be; its bytes are gone then
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too hot to copy
    public record Line(long number, byte[] bytes, boolean fits) {

        private boolean isBlank() {
            if (!fits) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** The next line that is not blank. A stream that breaks off throws: half a line is no line. */
    public Optional<Line> next() throws IOException {
        while (at < filled || fill()) {
            Line line = line();
            if (!line.isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        long length = 0;
        do {
            int end = endOfLine();
            length += end - at;
            if (length <= Body.LIMIT) {
                bytes.write(buffer, at, end - at);
            }
            at = end;
        } while (at == filled && fill());
        at++;
        number++;
        return new Line(number, bytes.toByteArray(), length <= Body.LIMIT);
    }

    private int endOfLine() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
