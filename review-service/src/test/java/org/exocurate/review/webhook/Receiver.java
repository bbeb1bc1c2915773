package org.exocurate.review.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.exocurate.plumbing.json.StrictJson;

/** Somebody else's server that takes webhooks, and remembers all that it was sent. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Said> manner = Receiver::politely;

    private Receiver(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static Receiver open() {
        try {
            return new Receiver(HttpServer.create(here(), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Receiver secure(HttpsConfigurator certificate) {
        try {
            HttpsServer server = HttpsServer.create(here(), 0);
            server.setHttpsConfigurator(certificate);
            return new Receiver(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A request. */
    record Got(String path, Map<String, String> headers, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        JsonNode event() {
            return StrictJson.read(body);
        }

        boolean isChallenge() {
            return event().path("type").asText().equals("org.exocurate.webhook.challenge.v1");
        }

        long sequence() {
            return event().path("sequence").asLong();
        }

        /** The word of its type in the log. */
        String what() {
            return event().at("/data/type").asText();
        }
    }

    /** An answer; a status of 0 is none: the connection is left open for ever. */
    record Said(int status, Map<String, String> headers, String body) {

        static Said of(int status) {
            return new Said(status, Map.of(), "");
        }
    }

    /** As a good receiver does. */
    static Said politely(Got got) {
        String body = got.isChallenge()
                ? "{\"challenge\": \"" + got.event().at("/data/challenge").asText() + "\"}"
                : "";
        return new Said(200, Map.of("Content-Type", "application/json"), body);
    }

    /** Takes the challenge as it should, and all else so. */
    Receiver does(Function<Got, Said> other) {
        manner = got -> got.isChallenge() ? politely(got) : other.apply(got);
        return this;
    }

    Receiver doesAlways(Function<Got, Said> other) {
        manner = other;
        return this;
    }

    String url() {
        return url("127.0.0.1");
    }

    String url(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + "/hook?of=mine";
    }

    /** All but challenges, in the order in which they came. */
    List<Got> events() {
        return got.stream().filter(one -> !one.isChallenge()).toList();
    }

    List<Got> all() {
        return List.copyOf(got);
    }

    private void take(HttpExchange exchange) throws IOException {
        Got one = new Got(
                exchange.getRequestURI().toString(),
                headers(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        got.add(one);
        Said said = manner.apply(one);
        if (said.status() == 0) {
            return;
        }
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> all.put(name, values.get(0)));
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
