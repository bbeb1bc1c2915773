package org.exocurate.review.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who people are, what is said of them, and what is left of them once they are forgotten. */
class PeopleTest {

    private static final RealPeople REAL = new RealPeople();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void rolesGivenHereAddToATokenAndAreTold() {
        Person steward = REAL.met(Somebody.of("steward"));
        Told who = Somebody.of("newcomer");
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
        Person steward = REAL.met(Somebody.of("proud", Somebody.iD(1)));
        Person other = REAL.met(Somebody.of("proud-too", Somebody.iD(1)));

        for (UUID own : List.of(steward.id(), other.id())) {
            assertRefused(
                    "no-role-to-oneself", () -> REAL.in(() -> REAL.members.give(steward, own, Set.of("curator"))));
            assertRefused(
                    "not-oneself", () -> REAL.in(() -> REAL.members.activate(steward, own, false, Optional.of("no"))));
        }
    }

    @Test
    void whoIsKeptOutIsLetInAgainAndTheWordsAreKept() {
        Person steward = REAL.met(Somebody.of("steward"));
        Told who = Somebody.of("trouble");
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
        Told who = Somebody.of("shy");
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
        Told who = Somebody.of("100%_sure");
        UUID id = REAL.met(who).id();

        assertThat(found("100%_SURE")).contains(id);
        assertThat(found("100__sure")).isEmpty();
        assertThat(found("%")).isNotEmpty().allMatch(one -> one.equals(id));
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
}
