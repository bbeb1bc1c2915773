package org.exocurate.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rehearsal leaves, and what it must not leave. */
class RehearsalTest {

    @TempDir
    static Path dir;

    private static DataDir data;
    private static Ports ports;

    @TempDir
    Path folder;

    private Infrastructure infrastructure;
    private StandIn services;
    private Rehearsal rehearsal;

    @BeforeAll
    static void startPostgres() {
        data = new DataDir(dir).prepare();
        ports = Ports.free();
        postgres().start();
    }

    @AfterAll
    static void endAll() {
        Infrastructure.end(data, data.processes());
    }

    @BeforeEach
    void build() {
        infrastructure = Infrastructure.on(data, ports);
        services = new StandIn(folder);
        rehearsal = new Rehearsal(infrastructure, services::archive);
    }

    @AfterEach
    void endServices() {
        data.processes().stop(List.of(Service.SUBMISSION, Service.REVIEW));
    }

    @Test
    void aServiceStartsFromWhatItsRehearsalLeft() {
        rehearsal.run(Progress.silent());

        StartArchive archive = services.archive(Service.REVIEW);
        assertThat(archive.isThere()).isTrue();
        Service.review(ports).start(infrastructure, archive);
        assertThat(commandOf(Service.REVIEW)).contains("-XX:SharedArchiveFile=");
        assertThat(data.processes().log(Service.REVIEW)).isEmptyFile();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theJvmTakesTheArchive() throws IOException {
        rehearsal.run(Progress.silent());

        Service.review(ports).start(infrastructure, services.archive(Service.REVIEW));

        assertThat(mapped(Service.REVIEW)).containsPattern("review-service-[0-9a-f]+\\.jsa");
    }

    @Test
    void withoutAnArchiveItStartsAsItsJar() {
        Service.review(ports).start(infrastructure, services.archive(Service.REVIEW));

        assertThat(commandOf(Service.REVIEW)).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    @Test
    void anotherBuildTakesAnotherArchiveAndTheOldOneGoes() throws Exception {
        rehearsal.run(Progress.silent());
        List<Path> former = archives();

        services.build(Service.REVIEW);

        assertThat(services.archive(Service.REVIEW).isThere()).isFalse();
        rehearsal.runQuietly();
        assertThat(services.archive(Service.REVIEW).isThere()).isTrue();
        assertThat(archives()).hasSize(2).isNotEqualTo(former);
    }

    @Test
    void nothingElseIsLeftOfARehearsal() throws Exception {
        rehearsal.run(Progress.silent());

        assertThat(archives()).hasSize(2).allMatch(file -> file.toString().endsWith(".jsa"));
        assertThat(databases()).containsExactly("postgres", "review", "submission");
        assertThat(Rehearsal.NAMES)
                .allMatch(name -> data.processes().running(name).isEmpty());
    }

    @Test
    void aRehearsalThatIsBrokenOffLeavesNothing() throws Exception {
        CompletableFuture<Void> running = CompletableFuture.runAsync(rehearsal::runQuietly);
        Processes processes = data.processes();
        while (processes.running(Rehearsal.NAMES.get(0)).isEmpty() && !running.isDone()) {
            Thread.onSpinWait();
        }

        rehearsal.end();

        running.join();
        assertThat(archives()).isEmpty();
        assertThat(databases()).containsExactly("postgres", "review", "submission");
        assertThat(Rehearsal.NAMES).allMatch(name -> processes.running(name).isEmpty());
    }

    @Test
    void whatAKilledLauncherLeftIsGoneAfterTheNextStart() throws Exception {
        infrastructure.scratch("review");
        Path half = Files.createFile(services.target().resolve("review-service-abc.jsa." + Integer.MAX_VALUE));

        postgres().provide();
        rehearsal.run(Progress.silent());

        assertThat(databases()).containsExactly("postgres", "review", "submission");
        assertThat(half).doesNotExist();
    }

    private static Postgres postgres() {
        return new Postgres(
                data, data.processes(), ports.postgres(), Project.find().target(), true);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(services.target())) {
            return files.filter(file -> file.getFileName().toString().contains(".jsa"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> databases() throws SQLException {
        try (Connection connection = Postgres.superuser(data, ports.postgres());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(datname, ' ' order by datname) from pg_database where not datistemplate")) {
            rows.next();
            return List.of(rows.getString(1).split(" "));
        }
    }

    private String commandOf(String name) {
        return data.processes()
                .running(name)
                .flatMap(process -> process.info().commandLine())
                .orElseThrow();
    }

    private String mapped(String name) throws IOException {
        return Files.readString(Path.of(
                "/proc",
                String.valueOf(data.processes().running(name).orElseThrow().pid()),
                "maps"));
    }
}
