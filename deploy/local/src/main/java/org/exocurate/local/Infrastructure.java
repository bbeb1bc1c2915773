package org.exocurate.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/**
 * What both services stand on, started for real: PostgreSQL with a database each, Kafka with every topic, an OIDC
 * issuer. Loopback only; what it holds stays in its directory.
 */
public final class Infrastructure implements AutoCloseable {

    /** The services' clients go first, what they stand on last. */
    private static final List<List<String>> ORDER_OF_ENDING = List.of(
            List.of(Service.SUBMISSION, Service.REVIEW),
            List.of(Broker.NAME, Issuer.NAME),
            List.of(Postgres.NAME, Cluster.MAKING));

    private final DataDir data;
    private final Ports ports;
    private final boolean shortLived;
    private final Processes processes;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Infrastructure(DataDir data, Ports ports, boolean shortLived) {
        this.data = data;
        this.ports = ports;
        this.shortLived = shortLived;
        this.processes = data.processes();
    }

    /** Returns when all three are ready, and ends them with this JVM at the latest. */
    public static Infrastructure start(Path dir, Ports ports) {
        DataDir data = new DataDir(dir);
        data.requireUnlocked();
        data.prepare().lock();
        Infrastructure infrastructure = new Infrastructure(data, ports, true);
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close, "end-infrastructure"));
        infrastructure.startOrEnd(Progress.silent());
        return infrastructure;
    }

    /** For a launcher that holds the directory already and ends everything itself. */
    static Infrastructure on(DataDir data, Ports ports) {
        return new Infrastructure(data, ports, false);
    }

    public Ports ports() {
        return ports;
    }

    /** Databases are {@code submission} and {@code review}; each has a user of its own name. */
    public String jdbcUrl(String database) {
        return Postgres.url(ports.postgres(), database);
    }

    public String password(String user) {
        return data.settings().secret(user);
    }

    public String bootstrapServers() {
        return Broker.address(ports);
    }

    public String issuerUrl() {
        return Issuer.url(ports.issuer());
    }

    /** A demo person's token with the role of the name. */
    public String token(String user) {
        return token(TokenRequest.of(user));
    }

    public String token(TokenRequest request) {
        return data.signingKey().token(issuerUrl(), request);
    }

    /** A token in the issuer's name that another key signed. */
    public String forgedToken(TokenRequest request) {
        return SigningKey.made().token(issuerUrl(), request);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            processes.close();
            end(data, processes);
            data.close();
        }
    }

    /** Lets go without ending anything, as a killed launcher does. */
    void abandon() {
        closed.set(true);
        data.close();
    }

    Processes processes() {
        return processes;
    }

    /** A database that the service's own user owns, for as long as it is needed. */
    Scratch scratch(String owner) {
        return Scratch.of(owner, data, ports.postgres());
    }

    /** Ends whatever runs on this directory, in order, and says what did. */
    static List<String> end(DataDir data, Processes processes) {
        processes.kill(Rehearsal.NAMES);
        processes.kill(List.of(FirstStart.NAME));
        Cluster.leftOn(data)
                .filter(found -> processes.running(Postgres.NAME).isEmpty())
                .ifPresent(found ->
                        processes.adopt(Postgres.NAME, found, data.postgres().toString()));
        return ORDER_OF_ENDING.stream()
                .flatMap(names -> processes.stop(names).stream())
                .toList();
    }

    /** The parts that run, also those of a launcher that is gone. */
    static List<String> running(Processes processes) {
        return ORDER_OF_ENDING.stream()
                .flatMap(List::stream)
                .filter(name -> processes.running(name).isPresent())
                .toList();
    }

    /** The parts that a whole stack has and this one lacks. */
    static List<String> missing(Processes processes) {
        return Stream.of(Postgres.NAME, Broker.NAME, Issuer.NAME, Service.SUBMISSION, Service.REVIEW)
                .filter(name -> processes.running(name).isEmpty())
                .toList();
    }

    void start(Progress progress) {
        end(data, processes);
        ports.requireInfrastructureFree();
        data.settings().keep("ports", ports.text());
        data.signingKey();
        startMissing(progress);
    }

    /** What runs already is left alone. */
    void startMissing(Progress progress) {
        Project project = Project.find();
        List<String> missing = missing(processes);
        Map<String, Runnable> parts = Map.of(
                Postgres.NAME,
                () -> progress.step(
                        "PostgreSQL on port " + ports.postgres(),
                        new Postgres(data, processes, ports.postgres(), project.target(), shortLived)::start),
                Broker.NAME,
                () -> progress.step(
                        "Kafka on port " + ports.kafka(),
                        new Broker(data, processes, ports, project, shortLived)::start),
                Issuer.NAME,
                () -> progress.step(
                        "OIDC issuer on port " + ports.issuer(),
                        new Issuer(data, processes, ports.issuer(), project)::start));
        sideBySide(missing.stream().map(parts::get).filter(Objects::nonNull).toList());
    }

    static void sideBySide(List<Runnable> works) {
        List<CompletableFuture<Void>> running =
                works.stream().map(CompletableFuture::runAsync).toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startOrEnd(Progress progress) {
        try {
            start(progress);
        } catch (RuntimeException e) {
            close();
            throw e instanceof Refused ? e : new Refused("The infrastructure cannot start: " + e.getMessage(), e);
        }
    }
}
