package org.exocurate.review.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.review.dataset.LogEvent;

/**
 * What is sent to a webhook.
 *
 * @param id the same however often it is sent; has no full stop, since the signature goes over parts that full stops separate
 * @param type what the log says it shows
 * @param place where it stands in the log; empty for a challenge
 * @param body a CloudEvent in structured form
 */
record Message(String id, String type, OptionalLong place, String body) {

    static final String CHALLENGE = "webhook.challenge";

    private static final String CHALLENGE_EVENT = "org.exocurate.webhook.challenge.v1";
    private static final String SOURCE = "/review-service";
    private static final int DIGITS = 32;

    Message {
        if (id.contains(".")) {
            throw new IllegalArgumentException("the id of a message has no full stop: " + id);
        }
    }

    static Message of(LogEvent event) {
        return new Message(event.id(), event.type(), OptionalLong.of(event.place()), event.text());
    }

    /** Its id stays the same while the challenge does. The challenge is an attribute too, for receivers that look at these only. */
    static Message challenge(String challenge, String subject, Instant at) {
        String id = "challenge-" + Sha256.hex(challenge).substring(0, DIGITS);
        CloudEvent event =
                CloudEvent.of(id, SOURCE, CHALLENGE_EVENT, at).subject(subject).with("challenge", challenge);
        try {
            String body = JsonFormat.mapper().writeValueAsString(event.structured(Map.of("challenge", challenge)));
            return new Message(id, CHALLENGE, OptionalLong.empty(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
