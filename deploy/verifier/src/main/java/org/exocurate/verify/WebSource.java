package org.exocurate.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StrictJson;

/** A release that a running service hands out. Nothing is kept of what is read. */
final class WebSource implements Source {

    private static final Pattern RELEASE = Pattern.compile("(.*)/releases/([^/]+?)(/files)?/?");
    private static final int AT_A_TIME = 500;
    private static final int TRIES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String doors;
    private final String version;

    private WebSource(String doors, String version) {
        this.doors = doors;
        this.version = version;
    }

    /** The address of a release, or of the service: then it is the last release. */
    static WebSource of(String address) throws IOException {
        Matcher release = RELEASE.matcher(address);
        if (release.matches()) {
            return new WebSource(release.group(1), release.group(2));
        }
        String plain = address.replaceAll("/+$", "");
        String doors = plain.endsWith("/api/v1") ? plain : plain + "/api/v1";
        String last =
                new WebSource(doors, "").json("/dataset").at("/release/version").asText();
        if (last.isEmpty()) {
            throw new IOException("nothing is released at " + doors);
        }
        return new WebSource(doors, last);
    }

    @Override
    public byte[] manifest() throws IOException {
        return bytes("/releases/" + version);
    }

    @Override
    public byte[] keys() throws IOException {
        return bytes("/keys");
    }

    @Override
    public InputStream file(String name) throws IOException {
        return get("/releases/" + version + "/files/" + name);
    }

    @Override
    public boolean log(long to, Consumer<JsonNode> sink) throws IOException {
        long after = 0;
        while (after < to) {
            long begun = after;
            for (JsonNode item : json("/dataset/changes?after=" + after + "&limit=" + AT_A_TIME)
                    .path("items")) {
                boolean change = item.has("digest");
                if (change && item.path("sequence").asLong() <= to) {
                    sink.accept(item);
                }
                after = Math.max(after, change ? item.path("sequence").asLong() : 0);
            }
            if (after == begun) {
                return true;
            }
        }
        return true;
    }

    private JsonNode json(String path) throws IOException {
        return StrictJson.read(bytes(path));
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream in = get(path)) {
            return in.readAllBytes();
        }
    }

    /** Waits where the service asks for it: files may still be in the making. */
    private InputStream get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(doors + path))
                .timeout(PATIENCE)
                .build();
        try {
            for (int i = 0; i < TRIES; i++) {
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                answer.body().close();
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    throw new IOException(doors + path + " answers " + answer.statusCode());
                }
                Thread.sleep(seconds(answer) * 1000);
            }
            throw new IOException(doors + path + " is not to be had yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static long seconds(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Long::parseLong)
                .orElse(2L);
    }
}
