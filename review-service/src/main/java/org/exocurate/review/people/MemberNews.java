package org.exocurate.review.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.model.event.MemberEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** Tells submission-service how people stand; whoever tells holds the person's row. */
@ApplicationScoped
class MemberNews {

    private final Outbox outbox;
    private final ObjectMapper json;

    MemberNews(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void stands(Profile before, long version, Set<String> roles, boolean active) {
        tell(new MemberEvent(
                before.id(),
                version,
                active ? MemberEvent.Standing.ACTIVE : MemberEvent.Standing.DEACTIVATED,
                before.account().digest(),
                roles.stream().sorted().toList()));
    }

    /** Asks submission-service to erase whoever it knows by this account. */
    void leaves(UUID person, long version, String accountDigest) {
        tell(new MemberEvent(person, version, MemberEvent.Standing.LEAVING, accountDigest, List.of()));
    }

    void left(UUID person, long version) {
        tell(new MemberEvent(person, version, MemberEvent.Standing.LEFT, null, List.of()));
    }

    private void tell(MemberEvent event) {
        String key = event.person().toString();
        // Java's clock will do: it is the envelope's time, not a time of the domain.
        CloudEvent envelope = CloudEvent.of(Uuid7.next().toString(), "/review-service", MemberEvent.TYPE, Instant.now())
                .subject(key)
                .partitionkey(key)
                .dataschema("/schemas/member-standing.v1.json");
        outbox.add(OutboxMessage.of(
                Topics.MEMBERS,
                key,
                event.version(),
                envelope,
                json.valueToTree(event).toString()));
    }
}
