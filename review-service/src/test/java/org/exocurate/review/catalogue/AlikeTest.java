package org.exocurate.review.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known of cards that look alike stays known, however many kinds of them there are. */
class AlikeTest {

    @Test
    void aGroupIsFoundAgainAmongManyThousand() {
        Random random = new Random(1);
        Alike alike = new Alike();
        Map<Long, Integer> groups = new HashMap<>();

        for (int i = 0; i < 20_000; i++) {
            long key = random.nextLong() >>> 28;
            if (groups.putIfAbsent(key, i % 40 - 1) == null) {
                assertThat(alike.group(key)).isEqualTo(Alike.UNKNOWN);
                alike.put(key, i % 40 - 1);
            }
        }

        groups.forEach((key, group) -> assertThat(alike.group(key)).isEqualTo(group));
    }
}
