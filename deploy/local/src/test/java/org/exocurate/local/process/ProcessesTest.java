package org.exocurate.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessesTest {

    @TempDir
    Path dir;

    @Test
    void whatWasStartedIsEndedByWhoeverComesLater() {
        Process sleeper = sleeper();

        List<String> ended = new Processes(dir, dir).stop(List.of("sleeper", "nobody"));

        assertThat(ended).containsExactly("sleeper");
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void aStoppedProcessIsEndedToo() throws Exception {
        Process sleeper = sleeper();
        new ProcessBuilder("sh", "-c", "kill -STOP " + sleeper.pid()).start().waitFor();

        new Processes(dir, dir).stop(List.of("sleeper"));

        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void aNumberThatWasGivenToAnotherProcessIsNotOurs() {
        Process sleeper = sleeper();
        ProcessRecord ours = ProcessRecord.of(sleeper.toHandle(), "1234.5");

        assertThat(ours.running()).isPresent();
        assertThat(new ProcessRecord(ours.pid(), ours.started().minusSeconds(60), ours.mark()).running())
                .isEmpty();
        assertThat(new ProcessRecord(ours.pid(), ours.started(), "9876.5").running())
                .isEmpty();
        new Processes(dir, dir).stop(List.of("sleeper"));
    }

    private Process sleeper() {
        Part part = new Part("sleeper", List.of("sleep", "1234.5"), Map.of(), "1234.5");
        return new Processes(dir, dir).start(part);
    }
}
