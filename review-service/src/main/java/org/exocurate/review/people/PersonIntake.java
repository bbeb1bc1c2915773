package org.exocurate.review.people;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.model.event.PersonErased;
import org.exocurate.model.event.PersonEvent;
import org.exocurate.model.event.PersonNews;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;

/** Learns from submission-service who its contributors are. */
@ApplicationScoped
class PersonIntake implements Intake<PersonNews> {

    private final BatchIntake batches;
    private final PersonTable people;
    private final Erasures erasures;
    private final ObjectReader json;

    PersonIntake(BatchIntake batches, PersonTable people, Erasures erasures, ObjectMapper json) {
        this.batches = batches;
        this.people = people;
        this.erasures = erasures;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
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
    public PersonNews read(Arrived record) throws Unreadable {
        boolean erased =
                record.header("ce_type").filter(PersonErased.TYPE::equals).isPresent();
        try {
            return erased
                    ? json.readValue(record.text(), PersonErased.class)
                    : json.readValue(record.text(), PersonEvent.class);
        } catch (IOException e) {
            throw new Unreadable("not news of a person", e);
        }
    }

    @Override
    public String key(PersonNews news) {
        return news.person().toString();
    }

    @Override
    public long version(PersonNews news) {
        return news.version();
    }

    @Override
    public void take(List<PersonNews> all) {
        for (PersonNews news : all) {
            if (news instanceof PersonErased erased) {
                erasures.answered(erased);
                batches.forget(topic(), key(erased));
            } else if (news instanceof PersonEvent profile) {
                people.told(UUID.randomUUID(), profile);
            }
        }
    }
}
