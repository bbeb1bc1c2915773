package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where this project lies, wherever the tests are started from. */
final class Checkout {

    static final Path HOME = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("seeds/opposites.tsv")))
            .findFirst()
            .orElseThrow();

    private Checkout() {}

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(String service) {
        return HOME.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** A folder with nothing in it, whatever an earlier run left there. */
    static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
