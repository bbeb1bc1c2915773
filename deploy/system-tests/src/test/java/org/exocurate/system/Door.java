package org.exocurate.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The REST doors of one service. Who asks is a demo person's name, a token, or nobody (""). */
final class Door {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    Door(String url) {
        this.base = URI.create(url + "/api/v1/");
    }

    /** The headers are names and values in turn. */
    Answer get(String who, String path, String... headers) {
        return send(who, "GET", path, BodyPublishers.noBody(), headers);
    }

    Answer delete(String who, String path) {
        return send(who, "DELETE", path, BodyPublishers.noBody());
    }

    /** Sends JSON; the headers are names and values in turn. */
    Answer post(String who, String path, JsonNode body, String... headers) {
        return post(who, path, body.toString(), headers);
    }

    Answer post(String who, String path, String body, String... headers) {
        return send(
                who, "POST", path, BodyPublishers.ofString(body), with("Content-Type", "application/json", headers));
    }

    Answer put(String who, String path, String body) {
        return send(who, "PUT", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    Answer patch(String who, String path, String body) {
        return send(who, "PATCH", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    Answer batch(String who, String lines, String... headers) {
        return send(
                who,
                "POST",
                "submissions/batch",
                BodyPublishers.ofString(lines),
                with("Content-Type", "application/x-ndjson", headers));
    }

    Answer send(String who, String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + (who.length() > 40 ? who : RunningSystem.token(who)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether a stream begins; it is not read. */
    Answer begun(String who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + (who.length() > 40 ? who : RunningSystem.token(who)));
        }
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(response.statusCode(), response.headers(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item of an open list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = get("", next).hasStatus(200).json();
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        }
        return items;
    }

    private static String[] with(String name, String value, String... headers) {
        List<String> all = new ArrayList<>(List.of(name, value));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }
}
