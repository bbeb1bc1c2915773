package org.exocurate.plumbing.outbox;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.outbox.Relays.Relay;
import org.exocurate.testing.Database;

import static org.awaitility.Awaitility.await;

class LeasesTest {

    private final Database database = Database.fresh();
    private final Relays relays = new Relays(database);

    @AfterEach
    void stop() throws InterruptedException {
        relays.stop();
        database.close();
    }

    @Test
    void relaysShareTheShardsAndTakeThoseOfTheDead() throws Exception {
        Relay first = relays.start();
        untilRelaysHold(16);
        Relay second = relays.start();
        untilRelaysHold(8, 8);
        relays.start();
        untilRelaysHold(4, 6, 6);

        first.stop();
        untilRelaysHold(8, 8);
        second.kill();
        untilRelaysHold(16);
    }

    private void untilRelaysHold(Integer... shards) {
        await().atMost(RelayedOutbox.PATIENCE).until(() -> held().equals(List.of(shards)));
    }

    private List<Integer> held() {
        return database.sql()
                .list(
                        "select count(*)::int as n from outbox_lease where until > now() group by owner order by n",
                        row -> row.getInt("n"));
    }
}
