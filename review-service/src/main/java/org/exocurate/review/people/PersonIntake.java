package org.exocurate.review.people;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;

/** Learns from submission-service who its contributors are. */
@ApplicationScoped
class PersonIntake implements Intake<PersonEvent> {

    private final BatchIntake batches;
    private final PersonTable people;
    private final ObjectMapper json;

    PersonIntake(BatchIntake batches, PersonTable people, ObjectMapper json) {
        this.batches = batches;
        this.people = people;
        this.json = json;
    }

    @Incoming("people")
    @Blocking("people")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.PEOPLE;
    }

    @Override
    public PersonEvent read(Arrived record) throws Unreadable {
        try {
            return json.readValue(record.text(), PersonEvent.class);
        } catch (JsonProcessingException e) {
            throw new Unreadable("not a profile", e);
        }
    }

    @Override
    public String key(PersonEvent event) {
        return event.person().toString();
    }

    @Override
    public long version(PersonEvent event) {
        return event.version();
    }

    @Override
    public void take(List<PersonEvent> events) {
        events.forEach(profile -> people.told(UUID.randomUUID(), profile));
    }
}
