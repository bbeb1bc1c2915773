package org.exocurate.plumbing.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** Puts records aside in the transaction of their batch, and tells the operators' topic where they are. */
@ApplicationScoped
class Parking {

    private static final String TYPE = "org.exocurate.parked.record.v1";

    private final ParkedTable records;
    private final Outbox outbox;
    private final String source;

    Parking(ParkedTable records, Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.records = records;
        this.outbox = outbox;
        this.source = '/' + application;
    }

    void park(List<Unfit> unfit) {
        unfit.forEach(each -> records.insert(each).map(this::pointer).ifPresent(outbox::add));
    }

    void forget(String topic, String key) {
        records.forget(topic, key);
    }

    private OutboxMessage pointer(ParkedRecord record) {
        CloudEvent event = CloudEvent.of(record.id().toString(), source, TYPE, record.at());
        String key = record.key().orElse(record.partition() + "@" + record.offset());
        return OutboxMessage.of(record.topic() + ".parked", key, 1, event, json(record));
    }

    private static String json(ParkedRecord record) {
        Map<String, Object> pointer = new TreeMap<>();
        pointer.put("id", record.id());
        pointer.put("topic", record.topic());
        pointer.put("partition", record.partition());
        pointer.put("offset", record.offset());
        pointer.put("reason", record.reason());
        pointer.put("at", record.at());
        try {
            return JsonFormat.mapper().writeValueAsString(pointer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
