package org.exocurate.subscriber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import org.apache.kafka.common.KafkaException;

/** By which way news come; each returns or throws when it is broken, and the subscriber begins it again. */
enum Following {
    /** The stream of changes. */
    SSE {
        @Override
        void follow(Subscriber subscriber, String kafka) throws IOException, InterruptedException {
            try (InputStream stream = subscriber.doors().stream(subscriber.sequence());
                    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    Watch watch = new Watch(stream)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    watch.seen();
                    if (line.startsWith("data: ")) {
                        subscriber.take(Canonical.read(line.substring("data: ".length()))
                                .path("data"));
                    }
                    if (!lines.ready()) {
                        subscriber.sync();
                    }
                }
            }
        }
    },
    /** Pages that are waited for. */
    PAGES {
        @Override
        void follow(Subscriber subscriber, String kafka) throws IOException, InterruptedException {
            while (!Thread.currentThread().isInterrupted()) {
                subscriber.awaitPage(WAIT);
            }
        }
    },
    /** The topic of changes: from its end as of now, after a look at all that is there. */
    KAFKA {
        @Override
        void follow(Subscriber subscriber, String kafka) throws IOException, InterruptedException {
            try (Topic topic = Topic.fromNow(kafka, "exocurate.dataset-changes.v1")) {
                subscriber.catchUp();
                while (!Thread.currentThread().isInterrupted()) {
                    for (String value : topic.next()) {
                        subscriber.take(Canonical.read(value));
                    }
                    subscriber.sync();
                }
            } catch (KafkaException e) {
                throw Topic.away(e);
            }
        }
    };

    private static final int WAIT = 20;

    abstract void follow(Subscriber subscriber, String kafka) throws IOException, InterruptedException;

    /** A stream that is not even alive for so long is closed: a cable that was pulled says nothing. */
    private static final class Watch implements AutoCloseable {

        private static final Duration SILENT = Duration.ofSeconds(60);

        private final Timer timer = new Timer("silence", true);
        private volatile long seen = System.nanoTime();

        Watch(InputStream stream) {
            timer.schedule(
                    new TimerTask() {

                        @Override
                        public void run() {
                            if (System.nanoTime() - seen > SILENT.toNanos()) {
                                end(stream);
                            }
                        }
                    },
                    SILENT.toMillis() / 4,
                    SILENT.toMillis() / 4);
        }

        void seen() {
            seen = System.nanoTime();
        }

        private static void end(InputStream stream) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            timer.cancel();
        }
    }
}
