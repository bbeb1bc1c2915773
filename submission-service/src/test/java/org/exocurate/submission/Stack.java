package org.exocurate.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.exocurate.testing.RealStack;

/** The real database, broker and issuer, and a stand-in for review-service whose answer the checked text decides. */
public final class Stack implements QuarkusTestResourceLifecycleManager {

    private HttpServer review;

    @Override
    public Map<String, String> start() {
        review = reviewService();
        Map<String, String> all = new HashMap<>(RealStack.configuration("submission"));
        all.put(
                "quarkus.rest-client.review-service.url",
                "http://127.0.0.1:" + review.getAddress().getPort());
        return all;
    }

    @Override
    public void stop() {
        review.stop(0);
    }

    private static HttpServer reviewService() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/checks", Stack::check);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.contains("refuse me")) {
            answer(exchange, 409, "application/problem+json", "{\"status\":409,\"detail\":\"outdated\"}");
        } else if (asked.contains("break down")) {
            answer(exchange, 500, "application/problem+json", "{\"status\":500}");
        } else {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            answer(exchange, 200, "application/json", "{\"verdict\":\"NEW\",\"token\":\"" + token + "\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
