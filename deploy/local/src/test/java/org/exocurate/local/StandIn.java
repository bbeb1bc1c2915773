package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.quarkus.runner.GeneratedMain;

/** Packages of both services as the build lays them out, with next to nothing in them. */
final class StandIn {

    private final Path folder;

    StandIn(Path folder) {
        this.folder = folder;
        List.of(Service.SUBMISSION, Service.REVIEW).forEach(this::build);
    }

    Path target() {
        return folder;
    }

    /** Lays the service out anew; another build is another file, if only by its size. */
    void build(String service) {
        try {
            Path app = Files.createDirectories(folder.resolve(service));
            for (String part : List.of("app", "lib/boot", "lib/main", "quarkus")) {
                Files.createDirectories(app.resolve(part));
            }
            jar(app.resolve("app/" + service + ".jar"));
            jar(app.resolve("quarkus-run.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StartArchive archive(String service) {
        return new StartArchive(new Packaged(service, folder.resolve(service)), folder);
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, GeneratedMain.class.getName());
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/java.lang");
        manifest.getMainAttributes().putValue("Build", "x".repeat(earlier(file) + 1));
        String name = GeneratedMain.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = GeneratedMain.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }

    private static int earlier(Path file) throws IOException {
        return Files.exists(file) ? Math.toIntExact(Files.size(file) % 1000) : 0;
    }
}
