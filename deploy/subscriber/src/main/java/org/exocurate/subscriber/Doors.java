package org.exocurate.subscriber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** The doors of review-service that a subscriber asks; none takes a token. */
final class Doors {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    /** @param service where review-service is, without the path */
    Doors(URI service) {
        this.base = service.resolve("/api/v1/");
    }

    /**
     * A page of the log.
     *
     * @param to the sequence to go on after
     */
    record Page(JsonNode items, long to, boolean more) {}

    /** What follows a sequence; waits for it so many seconds if nothing does. */
    Page changes(long after, int wait) throws IOException, InterruptedException {
        String path = "dataset/changes?limit=" + MOST + "&after=" + after + "&wait=" + wait;
        JsonNode page = json(path);
        if (!page.path("items").isArray()) {
            throw Refused.strange(base.resolve(path), null);
        }
        return new Page(page.path("items"), page.path("to").asLong(), page.has("next"));
    }

    /** The number of the last change. */
    long head() throws IOException, InterruptedException {
        return json("dataset").path("sequence").asLong();
    }

    /** The last release; empty before the first. */
    Optional<JsonNode> release() throws IOException, InterruptedException {
        JsonNode release = json("dataset").path("release");
        return release.isObject() ? Optional.of(release) : Optional.empty();
    }

    /** Reads a file of a release line by line, and believes it if its digest is the one that the release lists. */
    void lines(String version, String name, Consumer<String> sink) throws IOException, InterruptedException {
        String path = "releases/" + version;
        HttpResponse<InputStream> answer = send(path + "/files/" + name);
        MessageDigest digest = Canonical.sha256();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new DigestInputStream(answer.body(), digest), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.accept(line);
            }
        }
        String listed = "";
        for (JsonNode file : json(path).path("files")) {
            listed = file.path("name").asText().equals(name)
                    ? file.path("sha256").asText()
                    : listed;
        }
        if (!Canonical.hex(digest.digest()).equals(listed)) {
            throw new Broken(name + " of release " + version + " is not what its digest says");
        }
    }

    /** The stream of what follows a sequence, as long as it lasts. */
    InputStream stream(long after) throws IOException, InterruptedException {
        return send("dataset/changes/stream?after=" + after).body();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = send(path);
        try (InputStream body = answer.body()) {
            return Canonical.read(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (Broken e) {
            throw Refused.strange(answer.uri(), e);
        }
    }

    private HttpResponse<InputStream> send(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer = answer(request);
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                String said = new String(body.readNBytes(1_000), StandardCharsets.UTF_8);
                if (Refused.isForNow(answer.statusCode())) {
                    Duration asked = Pauses.asked(
                            answer.headers().firstValue("Retry-After").orElse(""), Instant.now());
                    throw new Away(request.uri() + " answered " + answer.statusCode() + ": " + said, asked);
                }
                throw Refused.by(answer.statusCode(), request.uri(), said);
            }
        }
        return answer;
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws Away, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Away(request.uri() + " does not answer: " + e, e);
        }
    }
}
