package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One service, run from its jar with nothing but environment variables, and killed as a power cut would. */
final class PackagedService {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A question put to a service that is just starting may never be answered. */
    private static final Duration ANSWERED = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    PackagedService(String name, int port, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (process != null) {
                process.destroyForcibly();
            }
        }));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** Returns when the service says that it is ready. */
    void start() {
        start(Checkout.jar(name));
    }

    /** The same with another release of the service. */
    void start(Path jar) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                JAVA, "-Xms48m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        builder.environment().putAll(environment);
        Path log = Checkout.HOME.resolve("deploy/system-tests/target/" + name + ".log");
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(name + " is ready; its log is " + log)
                .atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive())
                        .as("%s runs; see %s", name, log)
                        .isTrue())
                .until(this::isReady);
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isReady() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                                            .timeout(ANSWERED)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
