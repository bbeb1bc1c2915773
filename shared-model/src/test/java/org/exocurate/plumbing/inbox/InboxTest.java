package org.exocurate.plumbing.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.testing.Database;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

    private final Database database = Database.fresh();
    private final Inbox inbox = new Inbox(database.sql());

    record Event(String key, long version) {}

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void eachEventIsTakenInOnce() {
        List<Event> batch = List.of(new Event("b", 1), new Event("a", 1), new Event("b", 2));

        assertThat(taken("t", batch)).isEqualTo(batch);
        assertThat(taken("t", batch)).isEmpty();
    }

    @Test
    void repeatsAndLatecomersOfOneBatchAreDropped() {
        assertThat(taken("t", List.of(new Event("a", 2), new Event("a", 2), new Event("a", 1), new Event("a", 5))))
                .containsExactly(new Event("a", 2), new Event("a", 5));
    }

    @Test
    void onlyWhatIsNewerThanAllBeforeIsTakenIn() {
        taken("t", List.of(new Event("a", 3)));

        assertThat(taken("t", List.of(new Event("a", 2), new Event("a", 4), new Event("a", 3), new Event("a", 5))))
                .containsExactly(new Event("a", 4), new Event("a", 5));
        assertThat(taken("t", List.of(new Event("a", 4)))).isEmpty();
        assertThat(taken("t", List.of(new Event("a", 6)))).hasSize(1);
    }

    @Test
    void topicsDoNotMeet() {
        taken("t", List.of(new Event("a", 3)));

        assertThat(taken("other", List.of(new Event("a", 1)))).hasSize(1);
    }

    @Test
    void whatIsRolledBackCountsAsUnseen() {
        List<Event> batch = List.of(new Event("a", 1));
        try {
            database.transactions().fresh(() -> {
                assertThat(unseen("t", batch)).hasSize(1);
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("no");
        }

        assertThat(taken("t", batch)).hasSize(1);
    }

    @Test
    void manyReadersOfTheSameEventsTakeEachInOnceAndDoNotLockEachOtherOut() throws Exception {
        List<Event> all = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> all.add(new Event("k" + i, 1)));
        ConcurrentLinkedQueue<Event> taken = new ConcurrentLinkedQueue<>();
        ExecutorService readers = Executors.newFixedThreadPool(8);

        List<Future<?>> runs = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            Random order = new Random(reader);
            runs.add(readers.submit(() -> {
                List<Event> batch = new ArrayList<>(all);
                Collections.shuffle(batch, order);
                taken.addAll(taken("t", batch));
            }));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        readers.shutdown();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<Event> taken(String topic, List<Event> events) {
        return database.transactions().fresh(() -> unseen(topic, events));
    }

    private List<Event> unseen(String topic, List<Event> events) {
        return inbox.unseen(topic, events, Event::key, Event::version);
    }
}
