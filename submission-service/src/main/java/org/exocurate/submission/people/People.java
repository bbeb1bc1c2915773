package org.exocurate.submission.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.model.event.PersonErased;
import org.exocurate.model.event.PersonEvent;
import org.exocurate.model.event.PersonNews;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;
import org.exocurate.plumbing.sql.Transactions;

/** The people behind the tokens: stores a new or changed profile and tells of it, both or neither. */
@ApplicationScoped
public class People {

    private final PersonTable table;
    private final MemberTable members;
    private final KnownPeople known;
    private final Outbox outbox;
    private final Transactions transactions;
    private final ObjectMapper json;

    People(
            PersonTable table,
            MemberTable members,
            KnownPeople known,
            Outbox outbox,
            Transactions transactions,
            ObjectMapper json) {
        this.table = table;
        this.members = members;
        this.known = known;
        this.outbox = outbox;
        this.transactions = transactions;
        this.json = json;
    }

    /** The random id of the caller, given at first contact. Runs in a transaction of its own. */
    public UUID id(Caller caller) {
        Profile profile = Profile.of(caller);
        return known.id(profile).orElseGet(() -> {
            UUID id = transactions.fresh(() -> met(profile));
            known.remember(profile, id);
            return id;
        });
    }

    /** The id of a caller who has done something here before. */
    public Optional<UUID> seen(Caller caller) {
        Profile profile = Profile.of(caller);
        return known.id(profile).or(() -> table.find(profile.issuer(), profile.subject()));
    }

    /** What is known of the caller. */
    public Optional<PersonEvent> known(Caller caller) {
        return table.known(caller.issuer(), caller.subject());
    }

    /** Refuses to go on for somebody who was erased, or kept out, since the request was let in. */
    public void requirePresent(UUID person, Account account) {
        if (!members.of(account).active()) {
            throw Refused.forbidden("deactivated", "a steward has deactivated this person; a steward can undo it");
        }
        if (!table.isThere(person)) {
            throw Refused.forbidden("erased", "this person was erased while the request was under way");
        }
    }

    /** Forgets who has the account of this digest, and answers whoever asked, in the caller's transaction. */
    void erase(String accountDigest, UUID asked) {
        PersonErased erased = table.erase(accountDigest, asked, UUID.randomUUID());
        tell(erased, PersonErased.TYPE, "/schemas/person-erased.v1.json");
        transactions.afterCommit(known::forget);
    }

    private UUID met(Profile profile) {
        Optional<PersonEvent> news = table.meet(UUID.randomUUID(), profile);
        news.ifPresent(person -> tell(person, PersonEvent.TYPE, "/schemas/person-profiled.v1.json"));
        return news.map(PersonEvent::person)
                .or(() -> table.find(profile.issuer(), profile.subject()))
                .orElseThrow();
    }

    /** All in one lane: what is told of an erased person comes before what is told of the one who comes back by the same account. */
    private void tell(PersonNews person, String type, String schema) {
        String key = person.person().toString();
        // Java's clock will do: it is the envelope's time, not a time of the domain.
        CloudEvent envelope = CloudEvent.of(Uuid7.next().toString(), "/submission-service", type, Instant.now())
                .subject(key)
                .partitionkey(key)
                .dataschema(schema);
        outbox.add(OutboxMessage.of(
                        Topics.PEOPLE,
                        key,
                        person.version(),
                        envelope,
                        json.valueToTree(person).toString())
                .inLane(Topics.PEOPLE));
    }
}
