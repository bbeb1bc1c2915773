package org.exocurate.submission.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.model.event.Topics;
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
    private final KnownPeople known;
    private final Outbox outbox;
    private final Transactions transactions;
    private final ObjectMapper json;

    People(PersonTable table, KnownPeople known, Outbox outbox, Transactions transactions, ObjectMapper json) {
        this.table = table;
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

    private UUID met(Profile profile) {
        Optional<PersonEvent> news = table.meet(UUID.randomUUID(), profile);
        news.ifPresent(this::tell);
        return news.map(PersonEvent::person)
                .or(() -> table.find(profile.issuer(), profile.subject()))
                .orElseThrow();
    }

    private void tell(PersonEvent person) {
        String key = person.person().toString();
        // Java's clock will do: it is the envelope's time, not a time of the domain.
        CloudEvent envelope = CloudEvent.of(
                        Uuid7.next().toString(), "/submission-service", PersonEvent.TYPE, Instant.now())
                .subject(key)
                .partitionkey(key)
                .dataschema("/schemas/person-profiled.v1.json");
        outbox.add(OutboxMessage.of(
                Topics.PEOPLE,
                key,
                person.version(),
                envelope,
                json.valueToTree(person).toString()));
    }
}
