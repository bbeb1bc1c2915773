package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.review.inbox.Addressees.Recipient;

import static org.assertj.core.api.Assertions.assertThat;

/** An inbox is read in pages from either end, up to a mark, and not for ever. */
class InboxTableTest {

    private static final RealInbox REAL = new RealInbox();

    private final InboxTable inbox = REAL.inbox;
    private final UUID person = UUID.randomUUID();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void pagesGoOnFromEitherEnd() {
        List<Long> ids = written(3);

        assertThat(ids(InboxQuery.read(null, null, null, "2")))
                .as("one more than asked for")
                .isEqualTo(ids);
        assertThat(ids(InboxQuery.read("oldest", ids.get(1).toString(), null, null)))
                .containsExactly(ids.get(2));
        assertThat(ids(InboxQuery.read("newest", null, null, null)))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(ids(InboxQuery.read("newest", null, ids.get(1).toString(), null)))
                .containsExactly(ids.get(0));
    }

    @Test
    void theMarkGoesOnlyOnAndNotBeyondWhatIsThere() {
        List<Long> ids = written(3);

        assertThat(inbox.readUpTo(person)).isZero();
        assertThat(inbox.hasRead(person, ids.get(1))).isEqualTo(ids.get(1));
        assertThat(inbox.hasRead(person, ids.get(0))).isEqualTo(ids.get(1));
        assertThat(inbox.page(person, false, all())).extracting(InboxItem::read).containsExactly(true, true, false);
        assertThat(inbox.countAfter(person, false, ids.get(1), 10)).isEqualTo(1);
        assertThat(inbox.countAfter(person, false, 0, 2)).isEqualTo(2);
        assertThat(inbox.hasRead(person, Long.MAX_VALUE)).isEqualTo(ids.get(2));
        assertThat(inbox.hasRead(UUID.randomUUID(), 7)).isZero();
    }

    @Test
    void whatIsForCuratorsIsShownToCurators() {
        inbox.add(news("a"), List.of(new Recipient(person, List.of("MENTION"), true, false)));
        inbox.add(news("b"), List.of(new Recipient(person, List.of("MENTION"), false, false)));

        assertThat(inbox.page(person, true, all())).hasSize(2);
        assertThat(inbox.page(person, false, all())).hasSize(1);
        assertThat(inbox.countAfter(person, true, 0, 10)).isEqualTo(2);
        assertThat(inbox.countAfter(person, false, 0, 10)).isEqualTo(1);
        assertThat(inbox.following(List.of(new InboxReader(person, false, 0), new InboxReader(person, true, 0)), 10))
                .extracting(List::size)
                .containsExactly(1, 2);
    }

    @Test
    void theSameIsToldOnce() {
        List<Recipient> to = List.of(new Recipient(person, List.of("TOOK_PART"), false, false));

        assertThat(inbox.add(news("same"), to)).isEqualTo(1);
        assertThat(inbox.add(news("same"), to)).isZero();
    }

    @Test
    void whatIsTooOldIsDeletedAndWhatIsForgottenIsGone() {
        written(2);
        assertThat(inbox.clean(Duration.ofDays(1), 1_000)).isZero();
        REAL.published
                .sql()
                .update(
                        "update inbox_item set written_at = written_at - interval '2 days' where person = ? and source like '%:0'",
                        person);

        assertThat(inbox.clean(Duration.ofDays(1), 1_000)).isEqualTo(1);
        assertThat(ids(all())).hasSize(1);
        inbox.forget(Set.of(person));
        assertThat(ids(all())).isEmpty();
    }

    private List<Long> written(int many) {
        for (int i = 0; i < many; i++) {
            inbox.add(
                    news(UUID.randomUUID() + ":" + i),
                    List.of(new Recipient(person, List.of("TOOK_PART"), false, false)));
        }
        return ids(all());
    }

    private List<Long> ids(InboxQuery query) {
        return inbox.page(person, false, query).stream().map(InboxItem::id).toList();
    }

    private static InboxQuery all() {
        return InboxQuery.read(null, null, null, null);
    }

    private static News news(String source) {
        return new News(source, "claim.revised", Instant.EPOCH, 1L, 2, 3L, null, null, null, null);
    }
}
