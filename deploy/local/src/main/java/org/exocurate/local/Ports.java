package org.exocurate.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.exocurate.local.terminal.Refused;

/** Where each part of the stack listens, on the loopback address only. */
public record Ports(int submission, int review, int issuer, int postgres, int kafka, int controller) {

    private static final int PARTS = 6;

    /** What the README prints: 8080, 8081, 8082, 15432 and 19092. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 15432, 19092, 19093);
    }

    /** Six ports in a row from {@code base} on. */
    public static Ports of(int base) {
        if (base < 1024 || base > 65535 - PARTS) {
            throw new Refused("--port-base must lie between 1024 and " + (65535 - PARTS) + ", not " + base + ".");
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
    }

    /** Six ports in a row that nobody listens on now, below those that the system gives to clients. */
    public static Ports free() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(base -> IntStream.range(base, base + PARTS).allMatch(Ports::isFree))
                .mapToObj(Ports::of)
                .findFirst()
                .orElseThrow();
    }

    static Ports parse(String text) {
        int[] ports =
                Stream.of(text.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
    }

    String text() {
        return byPart().values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Refuses, naming the first port that is taken and the part that needs it. */
    void requireFree() {
        byPart().forEach(Ports::requireFree);
    }

    void requireInfrastructureFree() {
        byPart().entrySet().stream().skip(2).forEach(part -> requireFree(part.getKey(), part.getValue()));
    }

    private static void requireFree(String part, int port) {
        if (!isFree(port)) {
            throw new Refused("Port " + port + ", which " + part
                    + " needs, is in use; end what listens there or choose other ports with --port-base N.");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Integer> byPart() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("submission-service", submission);
        ports.put("review-service", review);
        ports.put("the OIDC issuer", issuer);
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("Kafka's controller", controller);
        return ports;
    }
}
