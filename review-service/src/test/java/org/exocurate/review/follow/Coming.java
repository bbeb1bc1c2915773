package org.exocurate.review.follow;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader that leaves after a random number of events, and comes back with the last id it got. */
final class Coming {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Random random;
    private final boolean stays;
    private final List<Long> changes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> releases = Collections.synchronizedList(new ArrayList<>());
    private volatile long last;
    private volatile boolean begun;
    private volatile boolean over;
    private volatile Flow.Subscription line;
    private volatile CompletionStage<?> answered;
    private String query = "";
    private volatile long awaited = Long.MAX_VALUE;
    private volatile CountDownLatch reached = new CountDownLatch(1);

    Coming(int port, long seed) {
        this.port = port;
        this.stays = seed == 0;
        this.random = new Random(seed);
    }

    Coming after(long sequence) {
        last = sequence;
        return this;
    }

    Coming wanting(String filter) {
        query = "?" + filter;
        return this;
    }

    Coming come() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + query))
                .header("Last-Event-ID", Long.toString(last))
                .build();
        Visit visit = new Visit();
        answered = CLIENT.sendAsync(request, BodyHandlers.fromLineSubscriber(visit))
                .whenComplete((answer, failure) -> visit.end());
        return this;
    }

    void leave() {
        over = true;
        if (line != null) {
            line.cancel();
        }
        answered.toCompletableFuture().cancel(true);
    }

    boolean hasBegun() {
        return begun;
    }

    /** Until the change of this number, and the release if it ends there, has come. */
    void await(long sequence) {
        reached = new CountDownLatch(1);
        awaited = sequence;
        if (last < sequence) {
            try {
                assertThat(reached.await(2, TimeUnit.MINUTES))
                        .as("reader at %s of %s, seed %s", last, sequence, ReadersTest.SEED)
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    List<Long> changes() {
        return List.copyOf(changes);
    }

    /** A release may be told again to who resumes right after it. */
    List<String> releases() {
        return releases.stream().distinct().toList();
    }

    private void got(String data, long id) {
        last = id;
        int type = data.indexOf("\"type\":\"dataset.released\"");
        if (type >= 0) {
            releases.add(Long.toString(id));
        } else {
            changes.add(id);
        }
        if (id >= awaited) {
            reached.countDown();
        }
    }

    /** One connection. */
    private final class Visit implements Flow.Subscriber<String> {

        private final int most = stays ? Integer.MAX_VALUE : 1 + random.nextInt(400);
        private final AtomicBoolean ended = new AtomicBoolean();
        private int got;
        private long id;
        private Flow.Subscription mine;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            mine = subscription;
            line = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            begun = true;
            if (got >= most) {
                return;
            }
            if (text.startsWith("id: ")) {
                id = Long.parseLong(text.substring(4));
            } else if (text.startsWith("data: ")) {
                got(text, id);
                got++;
                if (got == most) {
                    mine.cancel();
                    end();
                }
            }
        }

        private void end() {
            if (ended.compareAndSet(false, true) && !over) {
                come();
            }
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
