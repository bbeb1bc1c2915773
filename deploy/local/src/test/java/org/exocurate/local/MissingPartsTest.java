package org.exocurate.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** A part that died is started again, and what runs is left alone. */
class MissingPartsTest {

    @TempDir
    Path dir;

    @Test
    void whatDiedComesBackAndWhatRunsIsLeftAlone() {
        try (Infrastructure infrastructure = Infrastructure.start(dir, Ports.free())) {
            Processes processes = infrastructure.processes();
            long issuer = pid(processes, Issuer.NAME);
            List.of(Broker.NAME, Postgres.NAME).forEach(name -> kill(processes, name));
            assertThat(Infrastructure.missing(processes)).contains(Broker.NAME, Postgres.NAME);

            infrastructure.startMissing(Progress.silent());

            assertThat(Infrastructure.missing(processes)).containsExactly(Service.SUBMISSION, Service.REVIEW);
            assertThat(pid(processes, Issuer.NAME)).isEqualTo(issuer);
            assertThat(Broker.isWell(infrastructure.ports())).isTrue();
        }
    }

    private static void kill(Processes processes, String name) {
        ProcessHandle process = processes.running(name).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static long pid(Processes processes, String name) {
        return processes.running(name).orElseThrow().pid();
    }
}
