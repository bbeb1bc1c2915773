package org.exocurate.review.files;

import java.io.Writer;

/** Gathers what a library writes in many small pieces, of one claim at a time, on its way into a file. */
final class TextWriting extends Writer {

    private final FileWriting file;
    private final StringBuilder text = new StringBuilder();

    TextWriting(FileWriting file) {
        this.file = file;
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int from, int count) {
        text.append(characters, from, count);
    }

    @Override
    public void write(String more) {
        text.append(more);
    }

    @Override
    public void write(String more, int from, int count) {
        text.append(more, from, from + count);
    }

    int length() {
        return text.length();
    }

    /** What was written after the first so many characters. */
    String since(int length) {
        return text.substring(length);
    }

    /** Hands on what was gathered; only whole characters, so at the end of a claim. */
    void handOn() {
        file.text(text.toString());
        text.setLength(0);
    }

    @Override
    public void flush() {
        // when the claim is whole
    }

    @Override
    public void close() {
        handOn();
    }
}
