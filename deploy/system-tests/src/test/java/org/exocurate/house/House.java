package org.exocurate.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The house as it stands on disk: the three modules that run in production, compiled and as source. */
final class House {

    static final String BASE = "org.exocurate";
    static final List<String> MODULES = List.of("shared-model", "submission-service", "review-service");

    private static final Path ROOT = root();

    private House() {}

    /** What the compiler made of the main sources. */
    static JavaClasses classes() {
        List<Path> compiled = MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .toList();
        return new ClassFileImporter().importPaths(compiled);
    }

    static List<Path> javaSources(List<String> modules) {
        return files(modules, "src/main/java", ".java");
    }

    /** Every file that makes or changes a table. */
    static List<Path> migrations(List<String> modules) {
        return files(modules, "src/main/resources/db", ".sql");
    }

    /** The full name of the type that a source file declares. */
    static String type(Path source) {
        String path = source.toString().replace(source.getFileSystem().getSeparator(), ".");
        String marker = "src.main.java.";
        return path.substring(path.indexOf(marker) + marker.length()).replaceAll("\\.java$", "");
    }

    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(List<String> modules, String folder, String ending) {
        return modules.stream()
                .flatMap(module -> below(ROOT.resolve(module).resolve(folder), ending).stream())
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("shared-model/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
