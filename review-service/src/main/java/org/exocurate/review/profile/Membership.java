package org.exocurate.review.profile;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.people.Consent;
import org.exocurate.review.people.Erased;
import org.exocurate.review.people.Erasures;
import org.exocurate.review.people.Members;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Person;
import org.exocurate.review.people.Profile;
import org.exocurate.review.queue.Departures;

/** What is said of a person, and what follows from it in the queue, in one transaction. */
@ApplicationScoped
class Membership {

    private final People people;
    private final Members members;
    private final Erasures erasures;
    private final Departures departures;
    private final Dataset dataset;
    private final Event<Erased> news;
    private final Audit audit;

    Membership(
            People people,
            Members members,
            Erasures erasures,
            Departures departures,
            Dataset dataset,
            Event<Erased> news,
            Audit audit) {
        this.audit = audit;
        this.news = news;
        this.people = people;
        this.members = members;
        this.erasures = erasures;
        this.departures = departures;
        this.dataset = dataset;
    }

    /** The caller's profile; the first call makes it. */
    @Transactional
    Profile own(Caller caller) {
        return known(people.behind(caller).id());
    }

    @Transactional
    Profile agree(Caller caller, Consent consent) {
        Person person = people.behind(caller);
        audit.add(Act.of("person.consent", person.id()).by(person.id()));
        return members.agree(person, consent);
    }

    @Transactional
    Profile give(Person steward, UUID id, Set<String> roles) {
        audit.add(Act.of("person.roles", id).by(steward.id()).detail("roles", String.join(" ", new TreeSet<>(roles))));
        return members.give(steward, id, roles);
    }

    /** Who is kept out holds no item any more, and no approval of theirs publishes anything. */
    @Transactional
    Profile activate(Person steward, UUID id, ActiveForm form) {
        dataset.lock();
        audit.add(Act.of("person.active", id).by(steward.id()).detail("active", form.active()));
        Profile said = members.activate(steward, id, form.active(), form.reason());
        if (!form.active()) {
            departures.leave(said.id(), "CURATOR_DEACTIVATED");
        }
        return said;
    }

    /** Approvals fall, because the same human may come back as somebody new and give the second one. */
    @Transactional
    void erase(Caller caller) {
        dataset.lock();
        Optional<UUID> erased = erasures.erase(caller);
        erased.ifPresent(id -> {
            audit.add(Act.of("person.erase", id).by(id));
            departures.leave(id, "CURATOR_ERASED");
            news.fire(new Erased(id));
        });
    }

    /** Forgets by what erased people are known again, of whom nothing waits any more. */
    @Transactional
    int dropTraces() {
        return erasures.dropTraces(departures::waiting);
    }

    Profile known(UUID id) {
        return people.profile(id).orElseThrow(() -> Refused.notFound("there is no such person"));
    }
}
