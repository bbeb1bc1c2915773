package org.exocurate.testing;

import java.io.IOException;

/** Takes the real Kafka away for a while without losing it: its process is stopped, so that connections hang. */
public final class KafkaAway {

    /** What happens meanwhile. */
    @FunctionalInterface
    public interface Meanwhile {

        void happens() throws Exception;
    }

    private KafkaAway() {}

    public static void during(Meanwhile meanwhile) throws Exception {
        long broker = broker();
        signal("-STOP", broker);
        try {
            meanwhile.happens();
        } finally {
            signal("-CONT", broker);
        }
    }

    private static long broker() {
        RealStack.bootstrapServers();
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("kafka.Kafka"))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no broker below this JVM"));
    }

    private static void signal(String signal, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process))
                .inheritIO()
                .start()
                .waitFor();
    }
}
