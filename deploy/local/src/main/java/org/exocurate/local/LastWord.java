package org.exocurate.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Why a part ended, as far as its log tells. */
final class LastWord {

    static final String NO_SPACE = "No space left";

    private static final List<String> TELLING = List.of("FATAL", "error:", "Exception");

    private LastWord() {}

    /** The reason in a few words, with the log that has more. */
    static String of(Path log) {
        List<String> lines = lines(log);
        if (lines.stream().anyMatch(line -> line.contains(NO_SPACE))) {
            return "the disk is full";
        }
        return Stream.concat(
                                lines.stream().skip(Math.max(0, lines.size() - 1)),
                                lines.stream().filter(LastWord::tells))
                        .reduce((first, last) -> last)
                        .orElse("it wrote nothing")
                        .strip()
                + " (" + log + ")";
    }

    private static boolean tells(String line) {
        return TELLING.stream().anyMatch(line::contains);
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readString(log, ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
