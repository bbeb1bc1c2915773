package org.exocurate.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A terminal session of its own, so that Ctrl-C and a closing terminal reach the launcher and not the parts. */
public final class Session {

    /** The words to put before a command; the process keeps its number. */
    public static final List<String> OWN = isThere("setsid")
            ? List.of("setsid")
            : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die");

    private Session() {}

    /** True of the program that makes the session and then turns into the command. */
    static boolean isStarter(String program) {
        return Path.of(program).getFileName().toString().startsWith(OWN.get(0));
    }

    public static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
