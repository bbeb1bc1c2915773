package org.exocurate.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Java that runs the launcher runs the parts too. */
final class Jvm {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> SMALL =
            List.of("-Xms48m", "-Xmx512m", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError");

    private Jvm() {}

    /** What a service runs with, unless {@code EXOCURATE_JAVA_OPTS} says else. */
    static List<String> serviceOptions() {
        return Optional.ofNullable(System.getenv("EXOCURATE_JAVA_OPTS"))
                .filter(options -> !options.isBlank())
                .map(options -> List.of(options.trim().split("\\s+")))
                .orElse(SMALL);
    }
}
