package org.exocurate.review.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;

/** Knows everybody who ever called or contributed. */
@ApplicationScoped
public class People {

    private static final int TOGETHER = 500;

    private final PersonTable people;
    private final ProfileTable profiles;
    private final PersonStepTable steps;
    private final Prints prints;

    People(PersonTable people, ProfileTable profiles, PersonStepTable steps, Prints prints) {
        this.people = people;
        this.profiles = profiles;
        this.steps = steps;
        this.prints = prints;
    }

    /** The person behind the token; made known on the first call. */
    @Transactional
    public Person behind(Caller caller) {
        return met(Told.by(caller));
    }

    Person met(Told told) {
        Person seen = people.seen(UUID.randomUUID(), told);
        return seen.with(prints.of(seen));
    }

    /** The person whom submission-service knows by this id; empty until the profile has arrived. */
    @Transactional
    public Optional<Person> contributor(UUID submissionPerson) {
        return people.contributor(submissionPerson).map(this::recognisable);
    }

    /** People who have been here, by the ids that this service gave them. */
    @Transactional
    public List<Person> all(Collection<UUID> ids) {
        return people.all(ids).stream().map(this::recognisable).toList();
    }

    private Person recognisable(Person person) {
        return person.issuer().isEmpty() ? person : person.with(prints.of(person));
    }

    /** By which ids submission-service knows the person behind the token; nothing is stored by asking. */
    public Set<UUID> knownAs(Caller caller) {
        return people.knownAs(caller.account());
    }

    /** What is known of the caller; nothing is stored by asking. */
    public Optional<Profile> profile(Caller caller) {
        return profiles.of(caller.account());
    }

    /** What is known of a person, by either service's random id; nothing once erased. */
    public Optional<Profile> profile(UUID id) {
        return profiles.find(id);
    }

    /** Refuses who was deactivated or erased since the request was let in. */
    public void requirePresent(Person person) {
        Optional<Profile> now = profiles.find(person.id());
        if (now.isEmpty()) {
            throw Refused.forbidden("erased", "this person was erased while the request was under way");
        }
        if (!now.get().active()) {
            throw Refused.forbidden("deactivated", "a steward has deactivated this person; a steward can undo it");
        }
    }

    /** Those whose name, ORCID iD, organisation or subject holds these words, in the order of their ids. */
    public List<Profile> page(Optional<String> words, Optional<Boolean> active, UUID after, int most) {
        return profiles.page(words, active, after, most);
    }

    /** Everything that stewards said of a person. */
    public List<Step> steps(UUID person) {
        return steps.of(person);
    }

    /** A person as everybody may see it, by either random id; also one that was erased. */
    public Optional<Shown> shown(UUID id) {
        return profiles.known(id).map(known -> shown(List.of(known)).get(known));
    }

    /** People as everybody may see them; of whom nothing is known, the id alone. */
    public Map<UUID, Shown> shown(Collection<UUID> ids) {
        Map<UUID, Shown> all = new HashMap<>();
        List<UUID> wanted = new ArrayList<>(ids);
        for (int from = 0; from < wanted.size(); from += TOGETHER) {
            profiles.shown(wanted.subList(from, Math.min(wanted.size(), from + TOGETHER)))
                    .forEach(shown -> all.put(shown.id(), shown));
        }
        wanted.forEach(id -> all.computeIfAbsent(id, Shown::nameless));
        return all;
    }
}
