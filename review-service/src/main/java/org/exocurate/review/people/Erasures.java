package org.exocurate.review.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.model.event.PersonErased;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.identity.KnownStandings;
import org.exocurate.plumbing.sql.Transactions;

/** Forgets people: at once here, soon at submission-service, and in the end also what they are known again by (ADR-25). */
@ApplicationScoped
public class Erasures {

    private final PersonTable people;
    private final ProfileTable profiles;
    private final PersonStepTable steps;
    private final TraceTable traces;
    private final Prints prints;
    private final MemberNews news;
    private final KnownStandings standings;
    private final Transactions transactions;
    private final Duration grace;

    Erasures(
            PersonTable people,
            ProfileTable profiles,
            PersonStepTable steps,
            TraceTable traces,
            Prints prints,
            MemberNews news,
            KnownStandings standings,
            Transactions transactions,
            @ConfigProperty(name = "exocurate.people.trace-grace", defaultValue = "PT1H") Duration grace) {
        this.people = people;
        this.profiles = profiles;
        this.steps = steps;
        this.traces = traces;
        this.prints = prints;
        this.news = news;
        this.standings = standings;
        this.transactions = transactions;
        this.grace = grace;
    }

    /** Whoever was erased, by the random id; empty where that was asked before and is under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> erase(Caller caller) {
        return erase(Told.by(caller));
    }

    Optional<UUID> erase(Told told) {
        Optional<Person> held = people.hold(told.account());
        if (held.isEmpty()
                && traces.isLeaving(
                        prints.account(told.account().issuer(), told.account().subject()))) {
            return Optional.empty();
        }
        // Who is not known here may be at submission-service, with a profile that is still on its way.
        Person person = held.orElseGet(() -> people.seen(UUID.randomUUID(), told));
        traces.keep(person.id(), prints.of(person));
        news.leaves(
                person.id(),
                profiles.say(person.id(), Set.of(), false),
                told.account().digest());
        people.erase(person.id());
        steps.forgetReasons(person.id());
        transactions.afterCommit(standings::forget);
        return Optional.of(person.id());
    }

    /** Submission-service has erased its part. */
    void answered(PersonErased erased) {
        people.wasKnownAs(erased.asked(), erased.person(), erased.version());
        traces.answered(erased.asked());
        news.left(erased.asked(), profiles.say(erased.asked(), Set.of(), false));
    }

    /**
     * Drops what erased people are known again by, but of those of whom something waits for a decision, or may still be on its way.
     *
     * @param waiting of submission-service's ids given, those of whom something waits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int dropTraces(UnaryOperator<Set<UUID>> waiting) {
        List<TraceTable.Erased> erased = traces.erasedFor(grace);
        Set<UUID> ids =
                erased.stream().flatMap(one -> one.submissionPerson().stream()).collect(Collectors.toSet());
        Set<UUID> needed = ids.isEmpty() ? ids : waiting.apply(ids);
        List<UUID> over = erased.stream()
                .filter(one -> one.submissionPerson().filter(needed::contains).isEmpty())
                .map(TraceTable.Erased::person)
                .toList();
        traces.drop(over);
        return over.size();
    }

    /** Of how many erased people something is kept by which they are known again. */
    public long traces() {
        return traces.count();
    }
}
