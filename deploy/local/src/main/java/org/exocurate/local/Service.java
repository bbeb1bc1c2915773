package org.exocurate.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exocurate.local.process.Part;

/** One of the two services, run from its packaged jar with nothing but environment variables. */
final class Service {

    static final String SUBMISSION = "submission-service";
    static final String REVIEW = "review-service";

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

    /** Returns when the service itself says that it is ready. */
    void start(Infrastructure infrastructure, Path jar) {
        Process process = infrastructure.processes().start(part(infrastructure, jar));
        HttpClient client = HttpClient.newHttpClient();
        new Readiness(name, process, infrastructure.processes().log(name))
                .await(() -> Health.of(client, url()).isReady());
    }

    private Part part(Infrastructure infrastructure, Path jar) {
        String mark = "-Dexocurate.part=" + infrastructure.processes().log(name);
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA, mark));
        command.addAll(Jvm.serviceOptions());
        command.addAll(List.of("-jar", jar.toString()));
        return new Part(name, command, environment(infrastructure), mark);
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
        if (name.equals(SUBMISSION)) {
            environment.put(
                    "QUARKUS_REST_CLIENT_REVIEW_SERVICE_URL",
                    review(infrastructure.ports()).url());
        }
        return environment;
    }
}
