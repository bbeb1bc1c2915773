package org.exocurate.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exocurate.local.process.Part;

/** One of the two services, run from its packaged jar with nothing but environment variables. */
final class Service {

    static final String SUBMISSION = "submission-service";
    static final String REVIEW = "review-service";

    private static final String NOWHERE = "127.0.0.1:1";

    private final String name;
    private final String database;
    private final int port;

    private Service(String name, String database, int port) {
        this.name = name;
        this.database = database;
        this.port = port;
    }

    static Service submission(Ports ports) {
        return new Service(SUBMISSION, "submission", ports.submission());
    }

    static Service review(Ports ports) {
        return new Service(REVIEW, "review", ports.review());
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String database() {
        return database;
    }

    boolean isReady() {
        return Heard.at(url() + "/q/health/ready").isGood();
    }

    /** Returns when the service itself says that it is ready. */
    void start(Infrastructure infrastructure, StartArchive archive) {
        Process process = infrastructure
                .processes()
                .start(part(name, archive.words(), infrastructure, environment(infrastructure)));
        new Readiness(name, process, infrastructure.processes().log(name)).await(this::isReady);
    }

    private Part part(
            String called, List<String> words, Infrastructure infrastructure, Map<String, String> environment) {
        String mark = "-Dexocurate.part=" + infrastructure.processes().log(called);
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA, mark));
        command.addAll(Jvm.serviceOptions());
        command.addAll(words);
        return new Part(called, command, environment, mark);
    }

    /** On a database that nobody keeps and without Kafka, so that it takes no record from anybody. */
    Part alone(String called, List<String> words, Infrastructure infrastructure, Scratch database) {
        Map<String, String> environment = environment(infrastructure);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", NOWHERE);
        return part(called, words, infrastructure, environment);
    }

    /** The same variables run the jar against any PostgreSQL, Kafka and OIDC provider. */
    Map<String, String> environment(Infrastructure infrastructure) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", infrastructure.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", infrastructure.password(database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", infrastructure.issuerUrl());
        environment.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "exocurate");
        if (name.equals(REVIEW)) {
            // a receiver on this machine can be tried; all else that is not public stays refused
            environment.put("EXOCURATE_WEBHOOKS_PLAIN_HTTP", "true");
            environment.put("EXOCURATE_WEBHOOKS_PRIVATE_NETWORKS", "127.0.0.0/8,::1/128");
        }
        if (name.equals(SUBMISSION)) {
            environment.put(
                    "QUARKUS_REST_CLIENT_REVIEW_SERVICE_URL",
                    review(infrastructure.ports()).url());
        }
        return environment;
    }
}
