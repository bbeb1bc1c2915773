package org.exocurate.review.inbox;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    private static final UUID ONE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID OTHER = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    @Test
    void anAtSignBeforeAnIdMentionsThePerson() {
        assertThat(Mentions.in("@" + ONE + ", what do you think? (@"
                        + OTHER.toString().toUpperCase(Locale.ROOT) + ")\n@" + ONE))
                .containsExactly(ONE, OTHER);
    }

    @Test
    void anythingElseMentionsNobody() {
        assertThat(Mentions.in(
                        "mail@" + ONE + " @@" + ONE + " @" + ONE + "-7 @" + ONE + "a @curator-1 @ " + ONE + " " + ONE))
                .isEmpty();
    }

    @Test
    void aRemarkIsNoCircular() {
        String text =
                IntStream.range(0, 50).mapToObj(n -> "@" + UUID.randomUUID()).collect(Collectors.joining(" "));

        assertThat(Mentions.in(text)).hasSize(Mentions.MOST);
    }
}
