package org.exocurate.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.exocurate.testing.RealStack;

/** The real stack, but nobody listens where the broker should be. */
public final class NoBroker implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> all = new HashMap<>(RealStack.configuration("submission"));
        all.put("kafka.bootstrap.servers", "127.0.0.1:" + freePort());
        return all;
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
