package org.exocurate.submission.people;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.model.event.MemberEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.identity.KnownStandings;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;
import org.exocurate.plumbing.sql.Transactions;

/** Learns from review-service how people stand, and forgets whom it says to forget. */
@ApplicationScoped
class MemberIntake implements Intake<MemberEvent> {

    private final BatchIntake batches;
    private final MemberTable members;
    private final People people;
    private final KnownStandings standings;
    private final Transactions transactions;
    private final ObjectReader json;

    MemberIntake(
            BatchIntake batches,
            MemberTable members,
            People people,
            KnownStandings standings,
            Transactions transactions,
            ObjectMapper json) {
        this.batches = batches;
        this.members = members;
        this.people = people;
        this.standings = standings;
        this.transactions = transactions;
        this.json = json.readerFor(MemberEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("members")
    @Blocking("members")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.MEMBERS;
    }

    @Override
    public MemberEvent read(Arrived record) throws Unreadable {
        try {
            return json.readValue(record.text());
        } catch (JsonProcessingException e) {
            throw new Unreadable("not somebody's standing", e);
        }
    }

    @Override
    public String key(MemberEvent event) {
        return event.person().toString();
    }

    @Override
    public long version(MemberEvent event) {
        return event.version();
    }

    @Override
    public void take(List<MemberEvent> events) {
        events.forEach(this::take);
        transactions.afterCommit(standings::forget);
    }

    private void take(MemberEvent told) {
        switch (told.standing()) {
            case ACTIVE -> members.keep(told, true);
            case DEACTIVATED -> members.keep(told, false);
            case LEAVING -> {
                members.drop(told);
                people.erase(told.account(), told.person());
            }
            case LEFT -> {
                members.drop(told);
                batches.forget(topic(), key(told));
            }
        }
    }
}
