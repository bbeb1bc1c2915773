package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * A donor, cargo and recipient that some claim has together, alone or with a further word.
 *
 * @param word of the leg: none, a process, or a set of conditions
 * @param cards how many versions of claims stand here, present and former
 */
public record Shelf(long id, Leg leg, int cargo, int word, int recipient, int donor, int cards, long effectBits) {

    /** What the shelf is about besides donor, cargo and recipient. */
    public enum Leg {
        ROUTE(0, "route"),
        TOPIC(1, "topic"),
        PLACE(2, "place");

        final int number;
        final String column;

        Leg(int number, String column) {
            this.number = number;
            this.column = column;
        }

        static Leg read(int number) {
            return Arrays.stream(values())
                    .filter(leg -> leg.number == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** With which effects claims stand here, or once did. */
    public List<Effect> effects() {
        return List.of(Effect.in(effectBits));
    }
}
