package org.exocurate.review.inbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.exocurate.form.ClaimJson;
import org.exocurate.form.WatchForm;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.people.PeopleOfOthers;
import org.exocurate.review.queue.RealReviews;
import org.exocurate.review.talk.RealTalk;
import org.exocurate.review.talk.Talk;
import org.exocurate.review.vocabulary.ChangingVocabulary;
import org.exocurate.review.watch.RealWatches;
import org.exocurate.review.webhook.RealWebhooks;

/** The room and all that it listens to, wired by hand on a real PostgreSQL. */
final class RealInbox implements AutoCloseable {

    static final List<Term> WORDS = List.of(
            new Term("CL:0000001", "cell", List.of(), List.of()),
            new Term("CL:0000002", "stem cell", List.of(), List.of("CL:0000001")),
            new Term("UBERON:0000001", "heart", List.of(), List.of()),
            new Term("GO:0000001", "apoptosis", List.of(), List.of()));

    final PublishedDataset published = new PublishedDataset();
    final PeopleOfOthers people = PeopleOfOthers.on(published.sql());
    final RealReviews reviews = RealReviews.on(published.sql());
    final RealWatches watches = RealWatches.on(published.sql(), published.transactions());
    final Talk talk = RealTalk.on(published.sql());
    final ChangingVocabulary words = new ChangingVocabulary(published.sql(), published.transactions(), change -> {});
    final InboxTable inbox = new InboxTable(published.sql());
    final Follower follower = follower();

    RealInbox() {
        words.becomes(WORDS);
    }

    /** An instance of the service. */
    Follower follower() {
        return new Follower(
                inbox,
                new Telling(inbox, watches.watches(), reviews.news(), talk, published.dataset(), people.ids()),
                published.news(),
                reviews.news(),
                talk,
                RealWebhooks.news(published.sql()),
                watches.watches(),
                words.vocabularies(),
                people.ids(),
                published.transactions(),
                config(Duration.ofDays(90), Duration.ofSeconds(30)),
                new SimpleMeterRegistry());
    }

    void followAll() {
        int rounds = 0;
        while (follower.follow()) {
            if (rounds++ > 200) {
                throw new AssertionError("it does not come to an end");
            }
        }
    }

    UUID watchRoute(UUID person, String donor, String recipient) {
        return watches.add(
                person,
                new WatchForm.OfRoute(TermRef.resolved(donor, donor), TermRef.resolved(recipient, recipient)),
                words.vocabularies().get());
    }

    UUID watchClaim(UUID person, long claim) {
        return watches.add(
                person,
                new WatchForm.OfClaim(new Accession(claim)),
                words.vocabularies().get());
    }

    void say(long claim, UUID person, String text) {
        published.transactions().fresh(() -> talk.say(new Accession(claim), person, text));
    }

    List<InboxItem> of(UUID person) {
        return of(person, false);
    }

    List<InboxItem> of(UUID person, boolean curator) {
        return inbox.page(person, curator, InboxQuery.read(null, null, null, "500"));
    }

    static Approval by(UUID proposer, UUID curator) {
        return new Approval(UUID.randomUUID(), proposer, List.of(curator));
    }

    static Claim claim(String donor, int paper) {
        return ClaimJson.claim(StrictJson.read(
                """
                {"type":"CROSSTALK","aiUse":"NONE","donor":{"term":{"id":"%s","label":"a cell"}},
                 "cargo":{"kind":"VESICLE","role":"CARRIED"},"recipient":{"term":{"id":"UBERON:0000001","label":"heart"}},
                 "effect":{"process":{"id":"GO:0000001","label":"apoptosis"},"outcome":"PROTECTIVE"},
                 "evidence":[{"reference":"PMID:%d","direction":"SUPPORTS","kind":"PRIMARY"}]}"""
                        .formatted(donor, paper)));
    }

    static InboxConfig config(Duration keep, Duration patience) {
        return new InboxConfig() {
            @Override
            public Duration keep() {
                return keep;
            }

            @Override
            public int streams() {
                return 3;
            }

            @Override
            public int streamsOfOne() {
                return 2;
            }

            @Override
            public Duration heartbeat() {
                return Duration.ofSeconds(15);
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public Duration longestStream() {
                return Duration.ofHours(1);
            }
        };
    }

    @Override
    public void close() {
        published.close();
    }
}
