package org.exocurate.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java that runs the launcher runs the parts too. */
final class Jvm {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> SMALL = List.of(
            "-Xms48m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError");

    /** The C library keeps what a compiler thread freed, 100 MB after a file was made; an older 17 does not know how to ask for it. */
    private static final List<String> GIVE_BACK =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=1000");

    /** Ten times the usual numbers: at a start the thorough compiler would take one core of two for code that runs only then. */
    private static final List<String> THOROUGH_COMPILER_LATER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private Jvm() {}

    /** What a service runs with, unless {@code EXOCURATE_JAVA_OPTS} says else. */
    static List<String> serviceOptions() {
        return Optional.ofNullable(System.getenv("EXOCURATE_JAVA_OPTS"))
                .filter(options -> !options.isBlank())
                .map(options -> List.of(options.trim().split("\\s+")))
                .orElseGet(() -> Stream.of(SMALL, GIVE_BACK, THOROUGH_COMPILER_LATER)
                        .flatMap(List::stream)
                        .toList());
    }
}
