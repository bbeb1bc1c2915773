package org.exocurate.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Starts the real PostgreSQL, Kafka and issuer for a {@code @QuarkusTest}, once a JVM, and tells the service where they are.
 *
 * <p>{@code @QuarkusTestResource(value = RealStack.class, initArgs = @ResourceArg(name = "database", value = "review"))}
 */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    private String database = "submission";

    @Override
    public void init(Map<String, String> args) {
        database = args.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return configuration(database);
    }

    /** The stack lives as long as the JVM. */
    @Override
    public void stop() {}

    /** What a service on this database has to be configured with. */
    public static Map<String, String> configuration(String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", password(database),
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuerUrl(),
                // Any that is free: the services may be up beside the tests.
                "quarkus.http.test-port", "0");
    }

    public static String jdbcUrl(String database) {
        return address(database + ".url");
    }

    public static String password(String database) {
        return address(database + ".password");
    }

    public static String bootstrapServers() {
        return address("bootstrapServers");
    }

    public static String issuerUrl() {
        return address("issuerUrl");
    }

    private static String address(String name) {
        return (String) ((Map<?, ?>) SharedStack.common(null)).get(name);
    }
}
