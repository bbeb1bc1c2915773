package org.exocurate.review.people;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.PersonErased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who asks to be forgotten is, and is known again only while something of theirs waits. */
class ErasureTest {

    private static final RealPeople REAL = new RealPeople();
    private static final Set<UUID> NOBODY = Set.of();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void nothingIsLeftOfWhoIsErasedAndTheSameAccountIsSomebodyNew() {
        Told who = Somebody.of("leaver", Somebody.iD(2));
        UUID known = UUID.randomUUID();
        REAL.told(known, 1, who);
        UUID id = REAL.met(who).id();
        Person steward = REAL.met(Somebody.of("steward"));
        REAL.in(() -> REAL.members.give(steward, id, Set.of("curator")));
        REAL.in(() -> REAL.members.activate(steward, id, false, Optional.of("leaver is unkind")));
        REAL.in(() -> REAL.members.activate(steward, id, true, Optional.empty()));
        assertThat(REAL.everything())
                .contains(who.account().subject(), Somebody.iD(2), who.name().orElseThrow());

        Erasures erasures = REAL.erasures(Duration.ZERO);
        assertThat(REAL.in(() -> erasures.erase(who))).contains(id);
        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return erasures.dropTraces(ids -> NOBODY);
        });
        REAL.sql.update("delete from outbox");

        assertThat(REAL.everything())
                .doesNotContain(
                        who.account().subject(),
                        who.account().digest(),
                        Somebody.iD(2),
                        who.name().orElseThrow(),
                        who.organisation().orElseThrow(),
                        "unkind",
                        REAL.prints.account(
                                who.account().issuer(), who.account().subject()));
        assertThat(REAL.people.profile(id)).isEmpty();
        assertThat(REAL.people.shown(known)).contains(Shown.nameless(id));
        Person back = REAL.met(who);
        assertThat(back.id()).isNotEqualTo(id);
        assertThat(back.given()).isEmpty();
    }

    @Test
    void anErasureIsToldWithoutTheNameAndEndsWithoutTheAccount() {
        Told who = Somebody.of("teller");
        UUID known = UUID.randomUUID();
        REAL.told(known, 1, who);
        Erasures erasures = REAL.erasures(Duration.ZERO);

        UUID id = REAL.in(() -> erasures.erase(who)).orElseThrow();
        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return 0;
        });

        assertThat(REAL.news(id)).hasSize(2);
        assertThat(REAL.news(id).get(0).path("standing").asText()).isEqualTo("LEAVING");
        assertThat(REAL.news(id).get(0).path("account").asText())
                .isEqualTo(who.account().digest());
        assertThat(REAL.news(id).get(1).path("standing").asText()).isEqualTo("LEFT");
        assertThat(REAL.news(id).get(1).path("account").isMissingNode()).isTrue();
    }

    @Test
    void askingASecondTimeChangesNothing() {
        Told who = Somebody.of("twice");
        UUID id = REAL.met(who).id();
        Erasures erasures = REAL.erasures(Duration.ZERO);

        assertThat(REAL.in(() -> erasures.erase(who))).contains(id);
        String before = REAL.everything();
        assertThat(REAL.in(() -> erasures.erase(who))).isEmpty();

        assertThat(REAL.everything()).isEqualTo(before);
    }

    @Test
    void whileSomethingWaitsItsErasedContributorIsKnownAgainByAccountOrcidAndOrganisation() {
        Told who = Somebody.of("author", Somebody.iD(3));
        UUID known = UUID.randomUUID();
        REAL.told(known, 1, who);
        Erasures erasures = REAL.erasures(Duration.ZERO);
        UUID id = REAL.in(() -> erasures.erase(who)).orElseThrow();
        assertThat(REAL.in(() -> erasures.dropTraces(ids -> NOBODY)))
                .as("submission-service has not answered")
                .isZero();
        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return erasures.dropTraces(ids -> ids);
        });

        Person contributor = REAL.people.contributor(known).orElseThrow();
        Person sameAccount = REAL.met(who);
        Person sameOrcid = REAL.met(Somebody.of("other-account", Somebody.iD(3)));
        Person colleague = REAL.met(Somebody.colleagueOf(who));
        Person stranger = REAL.met(Somebody.of("stranger", Somebody.iD(4)));
        assertThat(sameAccount.id()).isNotEqualTo(id);
        assertThat(sameAccount.isSameAs(contributor)).isTrue();
        assertThat(sameOrcid.isSameAs(contributor)).isTrue();
        assertThat(colleague.isSameAs(contributor)).isFalse();
        assertThat(colleague.sharesOrganisationWith(contributor)).isTrue();
        assertThat(stranger.isSameAs(contributor)).isFalse();
        assertThat(stranger.sharesOrganisationWith(contributor)).isFalse();

        assertThat(REAL.in(() -> REAL.erasures(Duration.ofHours(1)).dropTraces(ids -> NOBODY)))
                .as("something may still be on its way")
                .isZero();
        assertThat(REAL.in(() -> erasures.dropTraces(ids -> NOBODY))).isEqualTo(1);
        assertThat(sameOrcid.isSameAs(REAL.people.contributor(known).orElseThrow()))
                .isFalse();
    }

    @Test
    void aProfileThatWasOnItsWayIsForgottenToo() {
        Told who = Somebody.of("hasty", Somebody.iD(5));
        UUID known = UUID.randomUUID();
        Erasures erasures = REAL.erasures(Duration.ZERO);

        UUID id = REAL.in(() -> erasures.erase(who)).orElseThrow();
        REAL.told(known, 1, who);
        assertThat(REAL.everything()).as("it arrives").contains(Somebody.iD(5));
        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return 0;
        });
        REAL.told(known, 1, who);

        assertThat(REAL.everything())
                .doesNotContain(Somebody.iD(5), who.account().subject());
        assertThat(REAL.people.contributor(known).orElseThrow().id()).isEqualTo(id);
        assertThat(REAL.met(Somebody.of("hasty-again", Somebody.iD(5)))
                        .isSameAs(REAL.people.contributor(known).orElseThrow()))
                .isTrue();
    }

    @Test
    void whoCameBackMeanwhileStaysAndGivesUpTheOldId() {
        Told who = Somebody.of("returner");
        UUID known = UUID.randomUUID();
        Erasures erasures = REAL.erasures(Duration.ZERO);
        UUID id = REAL.in(() -> erasures.erase(who)).orElseThrow();
        UUID back = REAL.met(who).id();
        REAL.told(known, 1, who);
        assertThat(REAL.people.contributor(known).orElseThrow().id()).isEqualTo(back);

        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return 0;
        });
        UUID next = UUID.randomUUID();
        REAL.told(next, 1, who);

        assertThat(REAL.met(who).id()).isEqualTo(back);
        assertThat(REAL.people.contributor(known).orElseThrow().id()).isEqualTo(id);
        assertThat(REAL.people.contributor(next).orElseThrow().id()).isEqualTo(back);
    }

    @Test
    void theSecretIsKeptWhateverBecomesOfTheTransactionThatMadeIt() {
        try (RealPeople fresh = new RealPeople()) {
            assertThatThrownBy(() -> fresh.in(() -> {
                        fresh.people.met(Somebody.of("first"));
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");

            String print = fresh.prints.account("issuer", "subject");

            assertThat(new Prints(Optional.empty(), new TraceTable(fresh.sql), fresh.transactions)
                            .account("issuer", "subject"))
                    .isEqualTo(print);
        }
    }
}
