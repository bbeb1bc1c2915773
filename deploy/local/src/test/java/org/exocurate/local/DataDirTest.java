package org.exocurate.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.terminal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirTest {

    @TempDir
    Path dir;

    @Test
    void oneStackAtATimeHoldsADirectory() {
        try (DataDir first = new DataDir(dir).prepare().lock()) {
            DataDir second = new DataDir(dir);

            assertThat(second.isLocked()).isTrue();
            assertThatThrownBy(second::lock).isInstanceOf(Refused.class).hasMessageContaining("running on " + dir);
            assertThat(first.isLocked()).isTrue();
        }
        assertThat(new DataDir(dir).isLocked()).isFalse();
    }

    @Test
    void somebodyElsesFolderIsNotFilled() throws IOException {
        Files.createFile(dir.resolve("thesis.txt"));

        assertThatThrownBy(() -> new DataDir(dir).prepare())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds files that are not ExoCurate's");
    }

    @Test
    void anotherVersionsDirectoryIsRefused() throws IOException {
        Files.writeString(dir.resolve("stack.properties"), "layout=0\n");

        assertThatThrownBy(() -> new DataDir(dir).prepare())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("made by another version");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));

        assertThatThrownBy(() -> new DataDir(file).prepare())
                .isInstanceOf(Refused.class)
                .hasMessage("The data directory " + file + " cannot be written: a file is in its way.");
    }

    @Test
    void aSecretStaysTheSame() {
        String secret = new DataDir(dir).prepare().settings().secret("review");

        assertThat(new DataDir(dir).settings().secret("review"))
                .isEqualTo(secret)
                .hasSizeGreaterThan(20);
        assertThat(new DataDir(dir).settings().secret("submission")).isNotEqualTo(secret);
    }
}
