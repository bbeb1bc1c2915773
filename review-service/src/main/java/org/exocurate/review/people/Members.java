package org.exocurate.review.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.KnownStandings;
import org.exocurate.plumbing.sql.Transactions;

/** How people stand with the house: the roles and activity that stewards say, and what people agree to show. Stored and told, or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Members {

    private final ProfileTable profiles;
    private final PersonStepTable steps;
    private final MemberNews news;
    private final KnownStandings standings;
    private final Transactions transactions;

    Members(
            ProfileTable profiles,
            PersonStepTable steps,
            MemberNews news,
            KnownStandings standings,
            Transactions transactions) {
        this.profiles = profiles;
        this.steps = steps;
        this.news = news;
        this.standings = standings;
        this.transactions = transactions;
    }

    /** Gives these roles and no others here; nobody does so to themselves, by whatever account. */
    public Profile give(Person steward, UUID id, Set<String> roles) {
        Profile held = hold(id);
        if (steward.isSameAs(held.person())) {
            throw Refused.forbidden("no-role-to-oneself", "another steward has to say which roles you have");
        }
        if (!held.rolesGivenHere().equals(roles)) {
            steps.roles(held.id(), steward.id(), roles);
            say(held, roles, held.active());
        }
        return profiles.find(held.id()).orElseThrow();
    }

    /** Lets somebody in again or keeps them out; nobody does so to themselves. */
    public Profile activate(Person steward, UUID id, boolean active, Optional<String> reason) {
        Profile held = hold(id);
        if (steward.isSameAs(held.person())) {
            throw Refused.forbidden("not-oneself", "another steward has to say whether you are active");
        }
        if (held.active() != active) {
            steps.active(held.id(), steward.id(), active, reason);
            say(held, held.rolesGivenHere(), active);
        }
        return profiles.find(held.id()).orElseThrow();
    }

    public Profile agree(Person person, Consent consent) {
        profiles.consent(person.id(), consent);
        return profiles.find(person.id()).orElseThrow();
    }

    private Profile hold(UUID id) {
        return profiles.hold(id).orElseThrow(() -> Refused.notFound("there is no such person"));
    }

    private void say(Profile held, Set<String> roles, boolean active) {
        news.stands(held, profiles.say(held.id(), roles, active), roles, active);
        transactions.afterCommit(standings::forget);
    }
}
