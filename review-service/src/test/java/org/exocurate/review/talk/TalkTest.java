package org.exocurate.review.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.review.dataset.PublishedDataset;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said on a claim stays there in order, and is handed on once. */
class TalkTest {

    private static final PublishedDataset PUBLISHED = new PublishedDataset();

    private final Talk talk = RealTalk.on(PUBLISHED.sql());
    private final UUID person = UUID.randomUUID();

    @AfterAll
    static void close() {
        PUBLISHED.close();
    }

    @Test
    void aThreadIsReadInPagesOldestFirst() {
        Accession claim = new Accession(7);
        List<Remark> said = List.of(say(claim, "one"), say(claim, "two"), say(claim, "three"));
        say(new Accession(8), "elsewhere");

        assertThat(talk.thread(claim, Optional.empty(), 2)).isEqualTo(said.subList(0, 2));
        assertThat(talk.thread(claim, Optional.of(said.get(1).id()), 2)).isEqualTo(said.subList(2, 3));
    }

    @Test
    void aRemarkIsHandedOnOnceUnlessThatFails() {
        take();
        Remark said = say(new Accession(9), "hear, hear");

        assertThat(catchTaken()).containsExactly(said);
        assertThat(take()).containsExactly(said);
        assertThat(take()).isEmpty();
        assertThat(talk.waiting()).isZero();
    }

    private Remark say(Accession claim, String text) {
        return PUBLISHED.transactions().fresh(() -> talk.say(claim, person, text));
    }

    private List<Remark> take() {
        return PUBLISHED.transactions().fresh(() -> talk.take(10));
    }

    /** Takes in a transaction that fails. */
    private List<Remark> catchTaken() {
        List<Remark> taken = new java.util.ArrayList<>();
        try {
            PUBLISHED.transactions().fresh(() -> {
                taken.addAll(talk.take(10));
                throw new IllegalStateException("in vain");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("in vain");
        }
        return taken;
    }
}
