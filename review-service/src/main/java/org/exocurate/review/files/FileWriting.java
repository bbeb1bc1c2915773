package org.exocurate.review.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A file of a release on its way into the database: its own bytes, and the same in each coding, in one go. */
final class FileWriting extends OutputStream {

    private final FileStore store;
    private final int release;
    private final Format format;
    private final PartWriting plain;
    private final Map<Coding, Coded> coded = new EnumMap<>(Coding.class);

    FileWriting(FileStore store, int release, Format format) {
        this.store = store;
        this.release = release;
        this.format = format;
        this.plain = new PartWriting((part, bytes) -> store.files().insertPart(release, format.file(), part, bytes));
        if (format.isCoded()) {
            for (Coding coding : Coding.values()) {
                coded.put(coding, coded(coding));
            }
        }
    }

    private Coded coded(Coding coding) {
        PartWriting parts =
                new PartWriting((part, bytes) -> store.coded().insertPart(release, format.file(), coding, part, bytes));
        try {
            return new Coded(coding.over(parts), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A coding's stream, and where it ends. */
    private record Coded(OutputStream stream, PartWriting parts) {}

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        plain.write(bytes, from, count);
        for (Coded one : coded.values()) {
            one.stream().write(bytes, from, count);
        }
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Bytes so far. */
    long size() {
        return plain.size();
    }

    /** Ends the file, and lists it with its digest. */
    ReleaseFile end() throws IOException {
        ReleaseFile file = ReleaseFile.of(format.file(), plain.size(), plain.end());
        store.files().insert(release, file);
        for (Map.Entry<Coding, Coded> one : coded.entrySet()) {
            one.getValue().stream().close();
            PartWriting parts = one.getValue().parts();
            store.coded().insert(release, file.name(), new CodedFile(one.getKey(), parts.size(), parts.end()));
        }
        coded.clear();
        return file;
    }

    /** Gives back what a file that is not ended holds; harmless after its end. */
    @Override
    public void close() throws IOException {
        for (Coded one : coded.values()) {
            one.stream().close();
        }
        coded.clear();
    }
}
