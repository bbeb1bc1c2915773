package org.exocurate.review.files;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A file of a release on its way into the database: its own bytes, and the same in each coding, in one go. */
final class FileWriting extends OutputStream {

    static final int PART = 256 * 1024;

    private final FileStore store;
    private final Press press;
    private final int release;
    private final Format format;
    private final Keeping keeping;
    private byte[] part;
    private int filled;
    private long size;

    FileWriting(FileStore store, Press press, int release, Format format) {
        this.store = store;
        this.press = press;
        this.release = release;
        this.format = format;
        this.keeping = press.keeping(format);
        this.part = press.empty();
    }

    @Override
    public void write(int octet) {
        part[filled++] = (byte) octet;
        putIfFull();
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int written = 0;
        while (written < count) {
            int fits = Math.min(PART - filled, count - written);
            System.arraycopy(bytes, from + written, part, filled, fits);
            filled += fits;
            written += fits;
            putIfFull();
        }
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Bytes so far. */
    long size() {
        return size + filled;
    }

    /** Gives something back when all files are made, or it failed. */
    void atEnd(Runnable end) {
        press.atEnd(end);
    }

    private void putIfFull() {
        if (filled == PART) {
            put();
            part = press.empty();
        }
    }

    private void put() {
        byte[] full = part;
        int count = filled;
        press.put(() -> keeping.part(full, count), parts -> {
            parts.forEach(one -> store.keep(release, format.file(), one));
            press.giveBack(full);
        });
        size += count;
        filled = 0;
    }

    /** Ends the file, and lists it with its digest. */
    ReleaseFile end() {
        if (filled > 0) {
            put();
        } else {
            press.giveBack(part);
        }
        Keeping.Kept kept = press.last(keeping::end);
        ReleaseFile file = ReleaseFile.of(format.file(), kept.size(), kept.sha256());
        kept.rest().forEach(one -> store.keep(release, file.name(), one));
        store.files().insert(release, file);
        kept.codings().forEach(coding -> store.coded().insert(release, file.name(), coding));
        return file;
    }
}
