package org.exocurate.local.vocabulary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.seeding.Door;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoadTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aFileIsSentAndItsReportToldAndSubmissionServiceAwaited() throws IOException {
        load().take(file("id\tlabel\nMONDO:0000001\tdisease\n").toString(), "mondo");

        assertThat(asked.get(0)).isEqualTo("PUT /api/v1/vocabulary/mondo?name=some+terms.tsv 31");
        assertThat(asked.stream().filter(one -> one.startsWith("GET"))).hasSizeGreaterThan(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("5 rows (EFO 1, MONDO 4)")
                .contains("3 added, 1 renamed")
                .contains("renamed: MONDO:0000002 heart disease, was cardiac disease")
                .contains("line 7: a row has an id and a label")
                .contains("version 2 of the vocabulary, 2521 terms");
    }

    @Test
    void anAddressIsFetchedFirst() {
        load().take(url() + "/ontology/some.obo", "MONDO");

        assertThat(asked).startsWith("GET /ontology/some.obo", "PUT /api/v1/vocabulary/MONDO?name=some.obo 4");
    }

    @Test
    void whatIsRefusedIsSaidWithItsLines() throws IOException {
        Path file = file("bad");

        assertThatThrownBy(() -> load().take(file.toString(), "BAD"))
                .isInstanceOf(Refused.class)
                .hasMessage("some terms.tsv was not taken in: 400 2 faults\n  /line/3 a circle\n  /line/4 a circle");
    }

    @Test
    void aFileThatIsNotThereOrCannotBeFetchedIsSaid() {
        assertThatThrownBy(() -> load().take(folder.resolve("none.tsv").toString(), "MONDO"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no file ");
        assertThatThrownBy(() -> load().take(url() + "/missing", "MONDO"))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("/missing answered 404.");
    }

    private Load load() {
        Door door = new Door(url(), user -> "token");
        return new Load(door, door, Progress.to(said));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some terms.tsv"), text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int bytes = exchange.getRequestBody().readAllBytes().length;
        String path = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + path + (bytes > 0 ? " " + bytes : ""));
        if (path.startsWith("/ontology")) {
            send(exchange, 200, "text");
        } else if (path.contains("/missing")) {
            send(exchange, 404, "");
        } else if (path.contains("/BAD")) {
            send(
                    exchange,
                    400,
                    """
                    {"detail": "2 faults", "errors": [{"pointer": "/line/3", "detail": "a circle"},
                     {"pointer": "/line/4", "detail": "a circle"}]}""");
        } else if (exchange.getRequestMethod().equals("PUT")) {
            send(
                    exchange,
                    201,
                    """
                    {"version": "abc", "number": 2, "terms": 2521, "rows": 5, "schemes": {"EFO": 1, "MONDO": 4},
                     "added": 3, "renamed": 1, "merged": 0, "obsolete": 0, "changed": 0, "unchanged": 1,
                     "examples": {"renamed": [{"id": "MONDO:0000002", "label": "heart disease", "was": "cardiac disease"}]},
                     "faulty": 1, "faults": [{"line": 7, "detail": "a row has an id and a label"}]}""");
        } else {
            boolean follows =
                    asked.stream().filter(one -> one.startsWith("GET")).count() > 1;
            send(exchange, 200, "{\"items\": [], \"vocabulary\": \"" + (follows ? "abc" : "older") + "\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
