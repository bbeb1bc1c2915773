package org.exocurate.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;

import org.exocurate.local.Infrastructure;
import org.exocurate.local.Ports;
import org.exocurate.local.TokenRequest;
import org.exocurate.plumbing.identity.Account;

/** The system as an operator runs it, started once for all tests: PostgreSQL, Kafka, the issuer, and both packaged services. */
final class RunningSystem {

    /** How long a state is waited for; a busy machine is no failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is so already is not waited for, and what comes is seen at once: thousands of steps wait here. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final RunningSystem IT = new RunningSystem();

    private final Path data = Checkout.emptied(Checkout.HOME.resolve("deploy/system-tests/target/system"));
    private final Infrastructure infrastructure = Infrastructure.start(data, Ports.free());
    private final PackagedService submission = new PackagedService(
            "submission-service",
            infrastructure.ports().submission(),
            environment("submission", infrastructure.ports().submission()));
    private final PackagedService review = new PackagedService(
            "review-service",
            infrastructure.ports().review(),
            environment("review", infrastructure.ports().review()));

    private RunningSystem() {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(LOOK);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(submission::start), CompletableFuture.runAsync(review::start))
                .join();
    }

    static PackagedService submissionService() {
        return IT.submission;
    }

    static PackagedService reviewService() {
        return IT.review;
    }

    static Broker broker() {
        return new Broker(IT.data, IT.infrastructure.bootstrapServers());
    }

    static String bootstrapServers() {
        return IT.infrastructure.bootstrapServers();
    }

    /** The contributors' side. */
    static Door submissions() {
        return new Door(IT.submission.url());
    }

    /** The curators' and readers' side. */
    static Door reviews() {
        return new Door(IT.review.url());
    }

    static Database database(String name) {
        return new Database(IT.infrastructure.jdbcUrl(name), name, IT.infrastructure.password(name));
    }

    /** As review-service tells an account of the issuer. */
    static String accountDigest(String subject) {
        return new Account(IT.infrastructure.issuerUrl(), subject).digest();
    }

    static String token(String user) {
        return IT.infrastructure.token(user);
    }

    static String token(TokenRequest request) {
        return IT.infrastructure.token(request);
    }

    static String forgedToken(TokenRequest request) {
        return IT.infrastructure.forgedToken(request);
    }

    private Map<String, String> environment(String database, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", infrastructure.jdbcUrl(database)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", infrastructure.password(database)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers()),
                // the least that a broker allows: who was killed holds its partitions as long
                Map.entry("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000"),
                Map.entry("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "2000"),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", infrastructure.issuerUrl()),
                Map.entry("QUARKUS_OIDC_TOKEN_AUDIENCE", "exocurate"),
                Map.entry(
                        "QUARKUS_REST_CLIENT_REVIEW_SERVICE_URL",
                        "http://127.0.0.1:" + infrastructure.ports().review()),
                Map.entry("EXOCURATE_WEBHOOKS_PLAIN_HTTP", "true"),
                Map.entry("EXOCURATE_WEBHOOKS_PRIVATE_NETWORKS", "127.0.0.0/8"),
                Map.entry("EXOCURATE_WEBHOOKS_TIMEOUT", "3s"),
                Map.entry("EXOCURATE_WEBHOOKS_PAUSES", "1s"));
    }
}
