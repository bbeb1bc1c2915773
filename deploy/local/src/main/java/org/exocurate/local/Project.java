package org.exocurate.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.local.terminal.Refused;

/** Finds what the build left in this checkout: the class paths of the parts, the packaged services, the seeds. */
final class Project {

    private static final String HOME = "exocurate.home";

    private final Path home;

    private Project(Path home) {
        this.home = home;
    }

    /** Told by the launcher, or looked for above this class and above the working directory. */
    static Project find() {
        return Stream.of(Optional.ofNullable(System.getProperty(HOME)).map(Path::of), codePlace(), here())
                .flatMap(Optional::stream)
                .flatMap(Project::upwards)
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/local/target/parts-lib")))
                .findFirst()
                .map(Project::new)
                .orElseThrow(() ->
                        new Refused("deploy/local is not built; run: mvn -q -pl deploy/local -am install -DskipTests"));
    }

    Path home() {
        return home;
    }

    Path target() {
        return home.resolve("deploy/local/target");
    }

    /** Kafka and the issuer share it; nobody else sees it. */
    String partsClassPath() {
        return target().resolve("parts-lib") + "/*:" + target().resolve("launcher-lib") + "/*";
    }

    Packaged packaged(String service) {
        return new Packaged(service, home.resolve(service).resolve("target/quarkus-app"));
    }

    StartArchive archive(String service) {
        return new StartArchive(packaged(service), target());
    }

    private static Optional<Path> codePlace() {
        try {
            return Optional.of(Path.of(Project.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> here() {
        return Optional.of(Path.of("").toAbsolutePath());
    }

    private static Stream<Path> upwards(Path place) {
        return Stream.iterate(place.toAbsolutePath(), folder -> folder != null, Path::getParent);
    }
}
