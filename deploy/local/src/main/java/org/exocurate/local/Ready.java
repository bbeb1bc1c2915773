package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there while the stack is up whole. */
final class Ready {

    private Ready() {}

    static void tell(DataDir data) {
        try {
            Files.createFile(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isTold(DataDir data) {
        return Files.exists(file(data));
    }

    static void forget(DataDir data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DataDir data) {
        return data.run().resolve("ready");
    }
}
