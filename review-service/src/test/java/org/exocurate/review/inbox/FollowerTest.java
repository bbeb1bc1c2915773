package org.exocurate.review.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.ReviewEvent.Step;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.review.dataset.Applied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever is concerned is told, once, whatever happens meanwhile; nobody else is. */
class FollowerTest {

    private final RealInbox real = new RealInbox();
    private final UUID watcher = real.people.known();
    private final UUID curator = real.people.known();
    private final UUID proposer = real.people.known();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aWatcherOfABroadRouteIsToldOfAClaimBelowItOnce() {
        UUID route = real.watchRoute(watcher, "CL:0000001", "UBERON:0000001");
        real.watchRoute(watcher, "UBERON:0000001", "CL:0000001");
        real.watchRoute(curator, "CL:0000001", "UBERON:0000001");
        real.followAll();

        Applied claim = real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        real.followAll();
        real.followAll();

        assertThat(real.of(watcher)).hasSize(1).first().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("claim.added");
            assertThat(item.because()).containsExactly("WATCH:" + route);
            assertThat(item.claim()).hasValue(claim.accession().number());
            assertThat(item.sequence()).hasValue(claim.sequence());
        });
        assertThat(real.of(proposer)).as("nobody is told of one's own doings").isEmpty();
        assertThat(real.of(curator)).isEmpty();
        assertThat(real.follower.waiting()).isZero();
    }

    @Test
    void whoseClaimItIsHearsWhatOthersDoWithIt() {
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        UUID watch = real.watchClaim(proposer, 1);
        real.published.corroborate(1, RealInbox.claim("CL:0000002", 2));
        real.published.retract(1);
        real.followAll();

        assertThat(real.of(proposer))
                .extracting(InboxItem::kind)
                .containsExactly("claim.evidence_added", "claim.retracted");
        assertThat(real.of(proposer))
                .allSatisfy(item -> assertThat(item.because()).containsExactly("WATCH:" + watch, "OWN_CLAIM"));
    }

    @Test
    void changedWordsLoseNoEvent() {
        UUID route = real.watchRoute(watcher, "CL:0000002", "UBERON:0000001");
        List<Term> rows = new ArrayList<>(RealInbox.WORDS);
        rows.removeIf(term -> term.id().equals("CL:0000002"));
        rows.add(new Term("CL:0000009", "progenitor", List.of(), List.of("CL:0000001")));
        rows.add(Term.merged("CL:0000002", "CL:0000009"));
        real.words.becomes(rows);

        real.published.add(RealInbox.claim("CL:0000009", 1), RealInbox.by(proposer, curator));
        real.followAll();

        assertThat(real.of(watcher)).extracting(InboxItem::because).containsExactly(List.of("WATCH:" + route));
    }

    @Test
    void aContributorHearsOfEachStepAndOfApprovalsThatFellByThemselves() {
        UUID submitter = UUID.randomUUID();
        real.people.isKnownAs(proposer, submitter);
        UUID item = real.reviews.item(submitter);
        real.reviews.step(item, 2, Step.LEASED, curator, null);
        real.reviews.step(item, 3, Step.APPROVAL_GIVEN, curator, "sound");
        real.reviews.step(item, 4, Step.APPROVAL_FELL, null, "VOCABULARY_CHANGED");
        real.reviews.step(item, 5, Step.APPROVAL_FELL, null, "CHANGES_REQUESTED");
        real.reviews.step(item, 6, Step.CHANGES_REQUESTED, curator, "say more");
        real.reviews.step(item, 7, Step.RESUBMITTED, submitter, null);
        real.reviews.step(item, 8, Step.APPROVED, curator, "read");
        real.reviews.step(item, 9, Step.REQUEST_REFUSED, submitter, "withdrawal came after APPROVED");
        real.followAll();

        assertThat(real.of(proposer))
                .extracting(InboxItem::kind)
                .containsExactly(
                        "submission.approval_given",
                        "submission.approval_fell",
                        "submission.changes_requested",
                        "submission.published",
                        "submission.request_refused");
        assertThat(real.of(proposer)).allSatisfy(told -> {
            assertThat(told.because()).containsExactly("OWN_SUBMISSION");
            assertThat(told.submission()).hasValue(item);
        });
    }

    @Test
    void whoTookPartAndWhoIsMentionedHearsOfACommentWhileACurator() {
        UUID rejected = real.reviews.item(UUID.randomUUID());
        real.reviews.comment(rejected, 2, watcher, "not yet");
        UUID item = real.reviews.item(UUID.randomUUID(), rejected);
        UUID mentioned = real.people.known();
        real.followAll();

        real.reviews.comment(item, 2, curator, "@" + mentioned + " and @" + UUID.randomUUID() + ", see figure 3");
        real.followAll();

        assertThat(real.of(watcher, true)).extracting(InboxItem::because).containsExactly(List.of("TOOK_PART"));
        assertThat(real.of(mentioned, true)).extracting(InboxItem::because).containsExactly(List.of("MENTION"));
        assertThat(real.of(mentioned, true).get(0).text())
                .hasValueSatisfying(text -> assertThat(text).endsWith("see figure 3"));
        assertThat(real.of(mentioned))
                .as("who is no curator may not read the thread")
                .isEmpty();
        assertThat(real.of(curator, true)).isEmpty();
    }

    @Test
    void aRemarkOnAClaimReachesWhomItConcernsWithAllReasons() {
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        UUID watch = real.watchClaim(watcher, 1);
        UUID mentioned = real.people.known();
        real.say(1, watcher, "first");
        real.followAll();
        real.say(1, curator, "@" + watcher + " @" + mentioned + " second");
        real.followAll();

        assertThat(real.of(watcher))
                .filteredOn(item -> item.kind().equals("claim.commented"))
                .extracting(InboxItem::because)
                .containsExactly(List.of("WATCH:" + watch, "TOOK_PART", "MENTION"));
        assertThat(real.of(mentioned)).extracting(InboxItem::because).containsExactly(List.of("MENTION"));
        assertThat(real.of(proposer))
                .extracting(InboxItem::because)
                .containsExactly(List.of("OWN_CLAIM"), List.of("OWN_CLAIM"));
        assertThat(real.of(curator)).isEmpty();
    }

    @Test
    void aContributorWhoseProfileComesLaterIsToldOnceAndBeyondWhatWasRead() {
        UUID submitter = UUID.randomUUID();
        UUID item = real.reviews.item(submitter);
        real.reviews.step(item, 2, Step.REJECTED, curator, "OTHER: no");
        real.followAll();
        assertThat(real.of(proposer)).isEmpty();
        real.watchClaim(watcher, 1);
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        real.followAll();
        long last = real.of(watcher).get(0).id();

        real.people.isKnownAs(proposer, submitter);
        real.followAll();
        real.followAll();

        assertThat(real.of(proposer)).hasSize(1).allSatisfy(told -> {
            assertThat(told.kind()).isEqualTo("submission.rejected");
            assertThat(told.id()).isGreaterThan(last);
        });
    }

    @Test
    void whatCouldNotBeWrittenIsToldLater() {
        real.watchRoute(watcher, "CL:0000001", "UBERON:0000001");
        UUID item = real.reviews.item(UUID.randomUUID());
        real.reviews.step(item, 2, Step.REJECTED, curator, "OTHER: no");
        real.say(1, proposer, "@" + watcher);
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        real.published
                .sql()
                .update("alter table inbox_item add constraint full_disk check (kind <> 'claim.commented')");

        assertThatThrownBy(real.follower::follow).hasMessageContaining("full_disk");
        assertThat(real.of(watcher)).isEmpty();
        assertThat(real.follower.waiting()).isEqualTo(3);
        real.published.sql().update("alter table inbox_item drop constraint full_disk");
        real.followAll();

        assertThat(real.of(watcher)).extracting(InboxItem::kind).containsExactly("claim.added", "claim.commented");
        assertThat(real.follower.waiting()).isZero();
    }

    @Test
    void whoeverComesSecondPassesBySoThatNumbersBecomeVisibleInOrder() {
        real.watchRoute(watcher, "CL:0000001", "UBERON:0000001");
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));

        real.published.transactions().fresh(() -> {
            real.inbox.takeMark();
            CompletableFuture.runAsync(real.follower::follow).join();
        });

        assertThat(real.of(watcher)).isEmpty();
        real.followAll();
        assertThat(real.of(watcher)).hasSize(1);
    }

    @Test
    void instancesSideBySideTellEachOnce() {
        List<UUID> watchers =
                IntStream.range(0, 20).mapToObj(n -> real.people.known()).toList();
        watchers.forEach(person -> real.watchRoute(person, "CL:0000001", "UBERON:0000001"));
        Follower second = real.follower();
        for (int paper = 1; paper <= 120; paper++) {
            real.published.add(RealInbox.claim("CL:0000002", paper));
        }

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> untilNothingWaits(second));
        untilNothingWaits(real.follower);
        other.join();

        assertThat(watchers).allSatisfy(person -> assertThat(real.of(person))
                .hasSize(120)
                .extracting(item -> item.sequence().getAsLong())
                .isSorted()
                .doesNotHaveDuplicates());
    }

    private static void untilNothingWaits(Follower follower) {
        while (follower.waiting() > 0) {
            follower.follow();
        }
    }

    @Test
    void aBusyRouteTellsAllItsWatchers() {
        int many = 2_500;
        real.published
                .sql()
                .update(
                        """
                insert into watch (id, person, donor, donor_key, recipient, recipient_key, shown)
                select gen_random_uuid(), gen_random_uuid(), 'CL:0000001', 'CL:0000001', 'UBERON:0000001', 'UBERON:0000001', '{}'
                from generate_series(1, ?)""",
                        many);
        real.published.add(RealInbox.claim("CL:0000002", 1), RealInbox.by(proposer, curator));
        real.followAll();

        assertThat(real.published
                        .sql()
                        .one("select count(distinct person) as persons from inbox_item", row -> row.getInt("persons")))
                .hasValue(many);
    }
}
