package org.exocurate.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.ConfigProvider;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service as its callers see it. */
final class Door {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Door() {}

    static String tokenOf(String user) {
        return TOKENS.computeIfAbsent(user, name -> Tokens.of(name).text());
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    static HttpRequest.Builder as(String user, String path) {
        return at("/api/v1" + path).header("Authorization", "Bearer " + tokenOf(user));
    }

    static HttpRequest.Builder post(String user, String path, String body) {
        return as(user, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode get(String user, String path) {
        return json(send(as(user, path)).body());
    }

    static JsonNode json(String text) {
        try {
            return JsonFormat.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Submits a claim; the id it was given. */
    static String submitted(String user) {
        return json(send(post(user, "/submissions", Bodies.add("miR-210-3p"))).body())
                .get("id")
                .textValue();
    }

    static void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        get("contributor-1", "/submissions/" + id).get("status").textValue())
                .isEqualTo(status));
    }

    static List<String> steps(String id) {
        return get("contributor-1", "/submissions/" + id + "/history")
                .get("items")
                .findValuesAsText("step");
    }
}
