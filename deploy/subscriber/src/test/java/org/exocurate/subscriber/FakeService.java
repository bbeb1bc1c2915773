package org.exocurate.subscriber;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A log made by the rules of the dataset, and the doors of review-service that a subscriber asks. */
final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final List<ObjectNode> log = new ArrayList<>();
    private final Map<String, JsonNode> claims =
            new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> files = new TreeMap<>();
    private JsonNode lastRelease;
    private String head = Change.NOTHING_BEFORE;
    private long sequence;
    private volatile String retryAfter = "";
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next requests with these codes, the last of them for good. */
    void refuse(Integer... codes) {
        refusals.addAll(List.of(codes));
    }

    /** Says with each of those when to come back. */
    void retryAfter(String when) {
        retryAfter = when;
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    long sequence() {
        return sequence;
    }

    String chainHead() {
        return head;
    }

    List<JsonNode> log() {
        return List.copyOf(log);
    }

    /** A claim is added, or changed in its support. */
    void change(int claim, double support) {
        String accession = String.format("EXO-%06d", claim);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("accession", accession)
                .put("status", "PUBLISHED")
                .put("support", support)
                .put("é", "𝒳 \u2028");
        JsonNode before = claims.get(accession);
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put("sequence", ++sequence)
                .put("type", before == null ? "claim.added" : "claim.support_changed")
                .put("accession", accession)
                .put("after", digest(content))
                .put("before", before == null ? null : digest(before))
                .put("previous", head);
        change.set("content", content);
        head = digest(change);
        change.put("digest", head);
        log.add(change);
        claims.put(accession, content);
    }

    void release(String version) {
        ObjectNode release = JsonNodeFactory.instance.objectNode();
        String lines = claims.values().stream()
                .map(claim -> Canonical.text(claim) + '\n')
                .collect(Collectors.joining());
        files.put(version, lines);
        release.put("version", version)
                .put("to", sequence)
                .put("chainHead", head)
                .put("merkleRoot", merkleRoot())
                .putArray("files")
                .addObject()
                .put("name", "claims.ndjson")
                .put("sha256", Canonical.digest(lines));
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("type", "dataset.released").put("sequence", sequence).set("release", release);
        log.add(item);
        lastRelease = release;
    }

    /** By the definition of RFC 9162, not as the subscriber does it. */
    String merkleRoot() {
        return TreeTest.root(claims.values().stream().map(FakeService::digest).toList());
    }

    private static String digest(JsonNode json) {
        return Canonical.digest(Canonical.text(json));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            Integer refusal = refusals.size() > 1 ? refusals.poll() : refusals.peek();
            if (refusal != null && refusal != 200) {
                byte[] body = "{\"detail\": \"no\"}".getBytes(StandardCharsets.UTF_8);
                if (!retryAfter.isEmpty()) {
                    exchange.getResponseHeaders().set("Retry-After", retryAfter);
                }
                exchange.sendResponseHeaders(refusal, body.length);
                exchange.getResponseBody().write(body);
            } else if (path.endsWith("/stream")) {
                stream(exchange);
            } else {
                byte[] body = body(path, exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String body(String path, String query) {
        if (path.endsWith("/dataset")) {
            ObjectNode dataset = JsonNodeFactory.instance.objectNode();
            return dataset.put("sequence", sequence).set("release", lastRelease).toString();
        }
        if (path.endsWith("/claims.ndjson")) {
            return files.get(path.split("/", -1)[4]);
        }
        return path.contains("/releases/") ? lastRelease.toString() : page(after(query));
    }

    private static long after(String query) {
        return Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
    }

    private String page(long after) {
        long to = Math.min(sequence, after + (sequence > 1_000 ? 500 : 7));
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("to", to);
        page.putArray("items")
                .addAll(following(after).stream()
                        .filter(item -> item.has("digest")
                                ? item.path("sequence").asLong() <= to
                                : item.path("sequence").asLong() < to || to == after)
                        .toList());
        boolean more = to < sequence
                || (to > after && lastRelease != null && lastRelease.path("to").asLong() == to);
        return (more ? page.put("next", "more") : page).toString();
    }

    private List<ObjectNode> following(long after) {
        return log.stream()
                .filter(item -> item.has("digest")
                        ? item.path("sequence").asLong() > after
                        : item.path("sequence").asLong() >= after)
                .toList();
    }

    /** Tells all there is, leaves one out and tells one twice, and ends. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (ObjectNode item : following(after(exchange.getRequestURI().getQuery()))) {
                long number = item.path("sequence").asLong();
                String told = "id: " + number + "\ndata: {\"data\":" + item + "}\n\n";
                if (number % 10 != 3) {
                    out.write((number % 10 == 5 ? told + told : ":\n\n" + told).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
