package org.exocurate.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.terminal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @TempDir
    Path dir;

    @Test
    void everyCommandTakesADirectoryAndAPortBase() {
        Options options = read("--data", dir.toString(), "--port-base", "9000");

        assertThat(options.data().root()).isEqualTo(dir);
        assertThat(options.portsToStart()).isEqualTo(Ports.of(9000));
    }

    @Test
    void aRunningStackIsFoundOnThePortsItWasStartedWith() {
        DataDir data = new DataDir(dir).prepare();
        data.settings().keep("ports", Ports.of(9100).text());

        assertThat(read("--data", dir.toString()).ports(data)).isEqualTo(Ports.of(9100));
        assertThat(read("--data", dir.toString(), "--port-base", "9000").ports(data))
                .isEqualTo(Ports.of(9000));
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        assertThatThrownBy(() -> read("--bogus")).isInstanceOf(Refused.class).hasMessage("Unknown option --bogus.");
        assertThatThrownBy(() -> read("extra").requireNothingElse()).hasMessage("Unknown word extra.");
        assertThatThrownBy(() -> read("--data")).hasMessage("--data needs a value.");
        assertThatThrownBy(() -> read("--port-base", "x").portsToStart())
                .hasMessage("--port-base takes a whole number, not x.");
    }

    @Test
    void aStrangerGetsATokenOnlyWithRoles() {
        new DataDir(dir).prepare();

        assertThatThrownBy(() -> token("somebody")).isInstanceOf(Refused.class).hasMessageContaining("somebody");
        assertThat(token("somebody", "--roles", "contributor,curator")).contains(".");
        assertThat(token("contributor-1")).contains(".");
    }

    private String token(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", dir.toString()));
        return new Token(Options.read(all, Set.of(), Token.SETTINGS)).text();
    }

    private static Options read(String... words) {
        return Options.read(List.of(words), Set.of(), Set.of());
    }
}
