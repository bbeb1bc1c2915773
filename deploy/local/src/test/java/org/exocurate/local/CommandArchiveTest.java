package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What one command leaves for all others. */
class CommandArchiveTest {

    /** A command that fails when it is told to. */
    public static final class Command {

        private Command() {}

        public static void main(String[] words) {
            if (words.length > 0) {
                throw new IllegalArgumentException(words[0]);
            }
        }
    }

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = folder.resolve("command.jar");
        built("");
    }

    @Test
    void aCommandStartsFromWhatAnotherLeft() throws Exception {
        archive().leave(List.of());

        assertThat(archive().isThere()).isTrue();
        // A JVM told to use the archive or fail uses it.
        Process started = new ProcessBuilder(
                        Jvm.JAVA,
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + archive().file(),
                        "-cp",
                        jar.toString(),
                        Command.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(started.waitFor()).isZero();
    }

    @Test
    void anotherBuildTakesThePlaceOfTheFormer() throws IOException {
        archive().leave(List.of());
        Path former = archive().file();

        built("another");
        archive().leave(List.of());

        assertThat(archives()).containsExactly(archive().file()).doesNotContain(former);
    }

    @Test
    void aCommandThatFailsLeavesNothing() throws IOException {
        archive().leave(List.of("no"));

        assertThat(archives()).isEmpty();
    }

    private CommandArchive archive() {
        return new CommandArchive(folder, List.of("-Xlog:cds=off"), jar.toString(), Command.class.getName());
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".jsa")).toList();
        }
    }

    private void built(String state) throws IOException {
        String name = Command.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Command.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry("state" + state));
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
    }
}
