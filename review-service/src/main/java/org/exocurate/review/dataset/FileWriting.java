package org.exocurate.review.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way into the database, part by part. */
final class FileWriting {

    private static final int PART = 1024 * 1024;

    private final ReleaseFileTable files;
    private final int release;
    private final String name;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int parts;
    private long size;

    FileWriting(ReleaseFileTable files, int release, String name) {
        this.files = files;
        this.release = release;
        this.name = name;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        size += bytes.length;
        part.writeBytes(bytes);
        if (part.size() >= PART) {
            flush();
        }
    }

    private void flush() {
        files.insertPart(release, name, parts++, part.toByteArray());
        part.reset();
    }

    /** Ends the file, and lists it with its digest. */
    ReleaseFile end() {
        if (part.size() > 0) {
            flush();
        }
        ReleaseFile file = new ReleaseFile(name, size, HexFormat.of().formatHex(digest.digest()));
        files.insert(release, file);
        return file;
    }
}
