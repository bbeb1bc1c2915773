package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A receiver of webhooks, as a downstream tool runs one. */
final class Hook implements AutoCloseable {

    private static final String CHALLENGE = "org.exocurate.webhook.challenge.v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Got> manner = one -> 204;

    private Hook(HttpServer server) {
        this.server = server;
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static Hook open() {
        try {
            return new Hook(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message. */
    record Got(String id, String timestamp, String signature, String body) {

        JsonNode event() {
            return Json.read(body);
        }

        long sequence() {
            return event().path("sequence").asLong();
        }

        /** As the specification of Standard Webhooks says. */
        boolean isSignedBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                String proof = Base64.getEncoder()
                        .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8)));
                return List.of(signature.split(" ")).contains("v1," + proof);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Answers all but challenges with such a status. */
    Hook does(ToIntFunction<Got> other) {
        manner = other;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Got> events() {
        return got.stream()
                .filter(one -> !one.event().path("type").asText().equals(CHALLENGE))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Got one = new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        got.add(one);
        if (one.event().path("type").asText().equals(CHALLENGE)) {
            String challenge = one.event().at("/data/challenge").asText();
            byte[] answer = Json.object().put("challenge", challenge).toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } else {
            exchange.sendResponseHeaders(manner.applyAsInt(one), -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
