package org.exocurate.local.seeding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.local.process.PlainHttp;
import org.exocurate.local.terminal.Refused;

/** The public REST door of one service, knocked at as anybody would. */
public final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(30);

    private final HttpClient client = PlainHttp.client();
    private final URI base;
    /** Signing one takes longer than most answers, and each is good for hours. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private final UnaryOperator<String> token;

    /** {@code token} gives a user's bearer token. */
    public Door(String url, UnaryOperator<String> token) {
        this.base = URI.create(url + "/api/v1/");
        this.token = token;
    }

    /** Looks at something that must be there. */
    public JsonNode see(String user, String path) {
        Answer answer = knock(user, "GET", path, BodyPublishers.noBody(), Map.of());
        if (!answer.isGood()) {
            throw new Refused("GET " + base.resolve(path) + " answered " + answer.problem() + ".");
        }
        return answer.body();
    }

    public Answer get(String user, String path) {
        return knock(user, "GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer post(String user, String path, String json, Map<String, String> headers) {
        return knock(user, "POST", path, BodyPublishers.ofString(json), headers);
    }

    /** Sends a body of any size; taking it in may take long. */
    public Answer put(String user, String path, BodyPublisher body) {
        HttpRequest request = request(user, path)
                .timeout(LONG_PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .PUT(body)
                .build();
        return answered(request, path);
    }

    /** Every item of a list, page after page. */
    public Stream<JsonNode> all(String user, String path) {
        JsonNode first = see(user, path);
        return Stream.iterate(Optional.of(first), Optional::isPresent, page -> next(page.orElseThrow())
                        .map(link -> see(user, link)))
                .flatMap(page -> items(page.orElseThrow()));
    }

    /** Sends a whole file and hands each line of the answer on as it comes. */
    void stream(String user, String path, Path file, Consumer<JsonNode> each) {
        try {
            HttpRequest request = request(user, path)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw new Refused("POST " + base.resolve(path) + " answered " + response.statusCode() + ".");
                }
                lines.map(Door::json).forEach(each);
            }
        } catch (IOException e) {
            throw gone(path, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Puts a whole file there, however long that takes, and says now and then how much of it is sent. */
    public Answer put(String user, String path, String type, Path file, LongConsumer sent) {
        HttpRequest.Builder request = request(user, path)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofInputStream(() -> SentFile.open(file, sent)));
        return answered(request.build(), path);
    }

    private Answer knock(String user, String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(user, path).timeout(PATIENCE).method(method, body);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answered(request.build(), path);
    }

    private Answer answered(HttpRequest request, String path) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw gone(path, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, token));
    }

    private static Optional<String> next(JsonNode page) {
        return Optional.ofNullable(page.path("next").textValue());
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(page.path("items").elements(), Spliterator.ORDERED), false);
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("detail", text);
        }
    }

    private Refused gone(String path, IOException e) {
        return new Refused(base.resolve(path) + " does not answer; see deploy/status.", e);
    }

    private static Refused interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Refused("Interrupted.", e);
    }
}
