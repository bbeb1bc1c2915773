package org.exocurate.review.papers;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Rows of a table as text by RFC 4180, one at a time: cells between separators, in quotes where they hold one. */
final class CsvRows {

    private static final int BUFFER = 65_536;
    private static final int LONGEST_ROW = 65_536;
    private static final int END = -1;

    private final PushbackReader in;
    private final char separator;
    private long line = 1;
    private int length;

    private CsvRows(Reader in, char separator) {
        this.in = new PushbackReader(in, 1);
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param line where it begins
     * @param fault why it cannot be read; then it has no cells
     */
    record Row(long line, List<String> cells, Optional<String> fault) {

        boolean isBlank() {
            return fault.isEmpty() && cells.size() == 1 && cells.get(0).isBlank();
        }
    }

    /** The rows of a file, plain or gzipped; its first line tells whether commas or tabs stand between the cells. */
    static CsvRows of(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(plain(in), StandardCharsets.UTF_8), BUFFER);
        return new CsvRows(text, separator(text));
    }

    private static InputStream plain(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return packed ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** A tab in the first line, where there is one, else a comma; a byte order mark is passed over. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(BUFFER);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(BUFFER);
        char separator = ',';
        for (int i = 0, at = text.read(); i < BUFFER - 1 && at >= 0 && at != '\n'; i++, at = text.read()) {
            separator = at == '\t' ? '\t' : separator;
        }
        text.reset();
        return separator;
    }

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException {
        int first = in.read();
        if (first == END) {
            return Optional.empty();
        }
        in.unread(first);
        long begun = line;
        length = 0;
        try {
            return Optional.of(new Row(begun, cells(), Optional.empty()));
        } catch (Unreadable e) {
            skipLine();
            return Optional.of(new Row(begun, List.of(), Optional.of(e.getMessage())));
        }
    }

    private List<String> cells() throws IOException, Unreadable {
        List<String> cells = new ArrayList<>();
        while (true) {
            int first = read();
            StringBuilder cell = new StringBuilder();
            int end = first == '"' ? quoted(cell) : plain(first, cell);
            cells.add(cell.toString());
            if (end != separator) {
                return cells;
            }
        }
    }

    private int plain(int first, StringBuilder cell) throws IOException, Unreadable {
        int at = first;
        while (!ends(at)) {
            if (at == '"') {
                throw new Unreadable("a quotation mark within a cell that does not begin with one");
            }
            cell.append((char) at);
            at = read();
        }
        return at;
    }

    private int quoted(StringBuilder cell) throws IOException, Unreadable {
        while (true) {
            int at = read();
            if (at == END) {
                throw new Unreadable("a quotation mark is not closed");
            }
            if (at != '"') {
                cell.append((char) at);
                continue;
            }
            int after = read();
            if (after != '"') {
                if (!ends(after)) {
                    throw new Unreadable("text after the closing quotation mark of a cell");
                }
                return after;
            }
            cell.append('"');
        }
    }

    private boolean ends(int at) {
        return at == separator || at == '\n' || at == END;
    }

    /** A carriage return before a line feed is part of the line's end. */
    private int read() throws IOException, Unreadable {
        if (++length > LONGEST_ROW) {
            throw new Unreadable("a row of more than " + LONGEST_ROW + " characters; is a quotation mark not closed?");
        }
        int at = in.read();
        if (at == '\r') {
            int after = in.read();
            if (after == '\n') {
                at = after;
            } else if (after != END) {
                in.unread(after);
            }
        }
        if (at == '\n') {
            line++;
        }
        return at;
    }

    private void skipLine() throws IOException {
        int at = in.read();
        while (at != '\n' && at != END) {
            at = in.read();
        }
        line++;
    }

    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
