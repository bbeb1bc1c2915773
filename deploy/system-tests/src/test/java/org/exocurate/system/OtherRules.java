package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A release of review-service as its makers would ship it after one rule was given another version. */
final class OtherRules {

    private OtherRules() {}

    /** The jar to start it by. */
    static Path jar(String rule) {
        Path shipped = Checkout.jar("review-service").getParent();
        Path other = Checkout.emptied(Checkout.HOME.resolve("deploy/system-tests/target/other-rules"));
        try {
            copy(shipped, other);
            edit(jarOfTheApplication(other), "rules/" + rule + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return other.resolve("quarkus-run.jar");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static Path jarOfTheApplication(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("app"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("review-service"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void edit(Path jar, String entry) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path file = inside.getPath(entry);
            String text = Files.readString(file);
            String next = text.replaceFirst("(?m)^version: \\d+$", "version: 4711");
            assertThat(next).as("the rule's version is found").isNotEqualTo(text);
            Files.writeString(file, next);
        }
    }
}
