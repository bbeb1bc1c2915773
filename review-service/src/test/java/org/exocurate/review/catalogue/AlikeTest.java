package org.exocurate.review.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known of cards that look alike stays known, however many kinds of them there are. */
class AlikeTest {

    @Test
    void aLookIsFoundAgainAmongManyThousand() {
        Random random = new Random(1);
        Alike alike = new Alike();
        Map<Integer, byte[]> groups = new HashMap<>();

        for (int i = 0; i < 20_000; i++) {
            int look = random.nextInt() >>> 4;
            if (!groups.containsKey(look)) {
                assertThat(alike.groups(look)).isNull();
                groups.put(look, alike.add(look));
            }
        }

        assertThat(alike.size()).isEqualTo(groups.size());
        groups.forEach((look, known) -> assertThat(alike.groups(look)).isSameAs(known));
    }

    @Test
    void whatIsAddedToACopyOthersDoNotSeeButWhatIsDecidedForALookOfBoth() {
        Alike alike = new Alike();
        byte[] both = alike.add(1);
        int place = Alike.place((byte) 2, (byte) 3);

        Alike copy = alike.copy();
        copy.add(2);
        copy.groups(1)[place] = 7;

        assertThat(alike.groups(2)).isNull();
        assertThat(both[place]).isEqualTo((byte) 7);
        assertThat(both).containsOnlyOnce((byte) 7).contains(Alike.UNKNOWN);
    }

    @Test
    void aCardWithAnUnwantedWordHasNoPlace() {
        assertThat(Alike.place(Sorting.UNWANTED, (byte) 3)).isNegative();
        assertThat(Alike.place((byte) 3, Sorting.UNWANTED)).isNegative();
    }
}
