package org.exocurate.review.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.exocurate.plumbing.http.Refused;

/** A file as it was sent, kept on disk while it is read: a slow sender holds no transaction, and no size fills the memory. */
final class Spool implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool of(InputStream sent, VocabularyConfig config) {
        Spool spool = new Spool(made(config.spoolDirectory()));
        try {
            spool.fill(sent, config.largestFile());
            return spool;
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(InputStream sent, long most) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int read = sent.read(piece); read >= 0; read = sent.read(piece)) {
                bytes += read;
                if (bytes > most) {
                    throw Refused.tooLarge(
                            "the file has more than " + most + " bytes; EXOCURATE_VOCABULARY_LARGEST_FILE allows more");
                }
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Optional<Path> directory) {
        try {
            return directory.isPresent()
                    ? Files.createTempFile(directory.get(), "vocabulary", ".sent")
                    : Files.createTempFile("vocabulary", ".sent");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
