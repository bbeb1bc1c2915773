package org.exocurate.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The lines of a text in UTF-8, each with its number; none longer than a record can be. */
final class Lines {

    private static final int LONGEST = 1 << 20;

    private final BufferedReader in;
    private final Findings findings;
    private long number;

    Lines(InputStream in, Findings findings) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.findings = findings;
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** The next line that can be read; null after the last. What cannot be read is a fault. */
    String next() throws IOException {
        while (true) {
            String line = any();
            if (line == null) {
                return null;
            }
            if (line.length() > LONGEST) {
                findings.fault(number, "the line is longer than " + LONGEST + " characters");
            } else if (line.indexOf('\uFFFD') >= 0) {
                findings.fault(number, "the line is not in UTF-8");
            } else if (line.indexOf(0) >= 0) {
                findings.fault(number, "the line holds the character NUL");
            } else {
                return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            }
        }
    }

    /** Of a line without end one character more than may be is kept. */
    private String any() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
