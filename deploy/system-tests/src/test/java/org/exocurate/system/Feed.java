package org.exocurate.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** A reader of server-sent events: keeps each line as it comes. */
final class Feed implements Flow.Subscriber<String>, AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile Flow.Subscription line;
    private volatile CompletableFuture<HttpResponse<Void>> answer;

    private Feed() {}

    /** Of review-service; the headers are names and values in turn. */
    static Feed open(String who, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningSystem.reviewService().url() + "/api/v1/" + path));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + RunningSystem.token(who));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        Feed feed = new Feed();
        feed.answer = CLIENT.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(feed));
        return feed;
    }

    /** What the events held. */
    List<JsonNode> events() {
        return told("data: ").map(Json::read).toList();
    }

    List<String> ids() {
        return told("id: ").toList();
    }

    String text() {
        return String.join("\n", lines);
    }

    boolean isOver() {
        return answer.isDone();
    }

    private Stream<String> told(String field) {
        return lines.stream().filter(text -> text.startsWith(field)).map(text -> text.substring(field.length()));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String text) {
        lines.add(text);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}

    @Override
    public void close() {
        if (line != null) {
            line.cancel();
        }
    }
}
