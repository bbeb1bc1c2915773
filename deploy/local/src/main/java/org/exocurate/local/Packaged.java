package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exocurate.local.terminal.Refused;

/** A service as the build packaged it: the jar that an operator runs, and the same classes on one class path. */
record Packaged(String service, Path folder) {

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";
    private static final List<String> LIBRARIES = List.of("app", "lib/boot", "lib/main");

    Packaged {
        Path jar = folder.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refused(service + " is not built: there is no " + jar + ".");
        }
    }

    /** As an operator runs it. */
    List<String> asJar() {
        return List.of("-jar", jar().toString());
    }

    /** The same with the JVM's own class loader, the only one whose classes an archive gives back quickly. ADR-14 */
    List<String> asClassPath() {
        List<String> words = new ArrayList<>(opens());
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.addAll(List.of("-cp", classPath().stream().map(Path::toString).collect(Collectors.joining(":")), MAIN));
        return words;
    }

    /** What the build rewrote goes before what it rewrote, and the order is the same each time. */
    List<Path> classPath() {
        Stream<Path> rewritten = Stream.of("transformed-bytecode.jar", "generated-bytecode.jar")
                .map(folder.resolve("quarkus")::resolve)
                .filter(Files::exists);
        return Stream.concat(rewritten, LIBRARIES.stream().flatMap(this::jars)).toList();
    }

    private Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    /** What the jar says of itself holds only where it is run with -jar. */
    private List<String> opens() {
        try (JarFile file = new JarFile(jar().toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue("Add-Opens"))
                    .map(opens -> List.of(opens.trim().split("\\s+")))
                    .orElse(List.of())
                    .stream()
                    .map(packageName -> "--add-opens=" + packageName + "=ALL-UNNAMED")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> jars(String name) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
