package org.exocurate.review.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.PersonErased;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who people are, what is said of them, and what is left of them once they are forgotten. */
class PeopleTest {

    private static final RealPeople REAL = new RealPeople();
    private static final String ORCID = "0000-0002-1825-0097";
    private static final Set<UUID> NOBODY = Set.of();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void rolesGivenHereAddToATokenAndAreTold() {
        Person steward = REAL.met(somebody("steward"));
        Told who = somebody("newcomer");
        UUID id = REAL.met(who).id();

        Profile given = REAL.in(() -> REAL.members.give(steward, id, Set.of("curator")));
        REAL.in(() -> REAL.members.give(steward, id, Set.of("curator")));

        assertThat(given.rolesGivenHere()).containsExactly("curator");
        assertThat(REAL.standings.of(who.account())).isEqualTo(new Standing(Set.of("curator"), true));
        assertThat(REAL.met(who).isVouchedFor()).as("without an ORCID iD").isTrue();
        assertThat(REAL.news(id)).singleElement().satisfies(told -> {
            assertThat(told.path("standing").asText()).isEqualTo("ACTIVE");
            assertThat(told.path("roles").toString()).isEqualTo("[\"curator\"]");
            assertThat(told.toString()).doesNotContain(who.account().subject());
        });
        assertThat(REAL.people.steps(id)).hasSize(1);
    }

    @Test
    void nobodyGivesThemselvesARoleByWhateverAccount() {
        Person steward = REAL.met(somebody("proud", iD(1)));
        Person other = REAL.met(somebody("proud-too", iD(1)));

        for (UUID own : List.of(steward.id(), other.id())) {
            assertRefused(
                    "no-role-to-oneself", () -> REAL.in(() -> REAL.members.give(steward, own, Set.of("curator"))));
            assertRefused(
                    "not-oneself", () -> REAL.in(() -> REAL.members.activate(steward, own, false, Optional.of("no"))));
        }
    }

    @Test
    void whoIsKeptOutIsLetInAgainAndTheWordsAreKept() {
        Person steward = REAL.met(somebody("steward"));
        Told who = somebody("trouble");
        Person person = REAL.met(who);

        REAL.in(() -> REAL.members.activate(steward, person.id(), false, Optional.of("left the house")));
        assertThat(REAL.standings.of(who.account()).active()).isFalse();
        assertRefused("deactivated", () -> REAL.people.requirePresent(person));
        REAL.in(() -> REAL.members.activate(steward, person.id(), true, Optional.empty()));

        assertThat(REAL.standings.of(who.account()).active()).isTrue();
        REAL.people.requirePresent(person);
        assertThat(REAL.people.steps(person.id()))
                .extracting(Step::active)
                .containsExactly(Optional.of(false), Optional.of(true));
        assertThat(REAL.news(person.id()))
                .extracting(told -> told.path("standing").asText())
                .containsExactly("DEACTIVATED", "ACTIVE");
    }

    @Test
    void onlyWhatAPersonAgreesToIsShown() {
        Told who = somebody("shy");
        Person person = REAL.met(who);

        assertThat(REAL.people.shown(person.id())).contains(Shown.nameless(person.id()));
        REAL.in(() -> REAL.members.agree(person, new Consent(Optional.of(true), Optional.empty(), Optional.empty())));

        Shown shown = REAL.people.shown(person.id()).orElseThrow();
        assertThat(shown.name()).isEqualTo(who.name());
        assertThat(shown.organisation()).isEmpty();
        assertThat(REAL.people.shown(Set.of(person.id(), new UUID(1, 1))).get(new UUID(1, 1)))
                .isEqualTo(Shown.nameless(new UUID(1, 1)));
    }

    @Test
    void aSearchTakesWhatIsWrittenAsItStands() {
        Told who = somebody("100%_sure");
        UUID id = REAL.met(who).id();

        assertThat(found("100%_SURE")).contains(id);
        assertThat(found("100__sure")).isEmpty();
        assertThat(found("%")).isNotEmpty().allMatch(one -> one.equals(id));
    }

    @Test
    void nothingIsLeftOfWhoIsErasedAndTheSameAccountIsSomebodyNew() {
        Told who = somebody("leaver", iD(2));
        UUID known = UUID.randomUUID();
        REAL.told(known, 1, who);
        UUID id = REAL.met(who).id();
        Person steward = REAL.met(somebody("steward"));
        REAL.in(() -> REAL.members.give(steward, id, Set.of("curator")));
        REAL.in(() -> REAL.members.activate(steward, id, false, Optional.of("leaver is unkind")));
        REAL.in(() -> REAL.members.activate(steward, id, true, Optional.empty()));
        assertThat(REAL.everything())
                .contains(who.account().subject(), iD(2), who.name().orElseThrow());

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
                        iD(2),
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
        Told who = somebody("teller");
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
        Told who = somebody("twice");
        UUID id = REAL.met(who).id();
        Erasures erasures = REAL.erasures(Duration.ZERO);

        assertThat(REAL.in(() -> erasures.erase(who))).contains(id);
        String before = REAL.everything();
        assertThat(REAL.in(() -> erasures.erase(who))).isEmpty();

        assertThat(REAL.everything()).isEqualTo(before);
    }

    @Test
    void whileSomethingWaitsItsErasedContributorIsKnownAgainByAccountOrcidAndOrganisation() {
        Told who = somebody("author", iD(3));
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
        Person sameOrcid = REAL.met(somebody("other-account", iD(3)));
        Person colleague = REAL.met(colleagueOf(who));
        Person stranger = REAL.met(somebody("stranger", iD(4)));
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
        Told who = somebody("hasty", iD(5));
        UUID known = UUID.randomUUID();
        Erasures erasures = REAL.erasures(Duration.ZERO);

        UUID id = REAL.in(() -> erasures.erase(who)).orElseThrow();
        REAL.told(known, 1, who);
        assertThat(REAL.everything()).as("it arrives").contains(iD(5));
        REAL.in(() -> {
            erasures.answered(new PersonErased(known, 2, id));
            return 0;
        });
        REAL.told(known, 1, who);

        assertThat(REAL.everything()).doesNotContain(iD(5), who.account().subject());
        assertThat(REAL.people.contributor(known).orElseThrow().id()).isEqualTo(id);
        assertThat(REAL.met(somebody("hasty-again", iD(5)))
                        .isSameAs(REAL.people.contributor(known).orElseThrow()))
                .isTrue();
    }

    @Test
    void whoCameBackMeanwhileStaysAndGivesUpTheOldId() {
        Told who = somebody("returner");
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
                        fresh.people.met(somebody("first"));
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");

            String print = fresh.prints.account("issuer", "subject");

            assertThat(new Prints(Optional.empty(), new TraceTable(fresh.sql), fresh.transactions)
                            .account("issuer", "subject"))
                    .isEqualTo(print);
        }
    }

    private static List<UUID> found(String words) {
        return REAL.people.page(Optional.of(words), Optional.empty(), new UUID(0, 0), 10).stream()
                .map(Profile::id)
                .toList();
    }

    private static void assertRefused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.problem().more())
                .containsEntry("rule", rule));
    }

    private static String iD(int number) {
        return ORCID.substring(0, 15) + "%04d".formatted(number);
    }

    private static Told somebody(String subject) {
        return told(subject, Optional.empty());
    }

    private static Told somebody(String subject, String orcid) {
        return told(subject, Optional.of(orcid));
    }

    private static Told colleagueOf(Told who) {
        Told colleague = somebody("colleague");
        return new Told(colleague.account(), colleague.name(), colleague.orcid(), who.organisation());
    }

    private static Told told(String subject, Optional<String> orcid) {
        String unique = subject + '@' + UUID.randomUUID();
        return new Told(
                new Account("https://issuer.example", unique),
                Optional.of("Name of " + unique),
                orcid,
                Optional.of("Institute of " + unique));
    }
}
