package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;

/**
 * What a receiver said, or what kept it from saying anything.
 *
 * @param status null if there was none
 * @param trouble empty for a success
 * @param retryAfter what it asked for; zero for nothing
 * @param body the beginning of it
 * @param took how long it took
 */
record Answer(Integer status, Optional<Trouble> trouble, Duration retryAfter, String body, Duration took) {

    private static final int GONE = 410;

    static Answer of(int status, Duration retryAfter, String body, Duration took) {
        return new Answer(status, trouble(status), retryAfter, body, took);
    }

    static Answer none(Trouble trouble, Duration took) {
        return new Answer(null, Optional.of(trouble), Duration.ZERO, "", took);
    }

    private static Optional<Trouble> trouble(int status) {
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        return Optional.of(status >= 300 && status < 400 ? Trouble.REDIRECT : Trouble.REFUSED);
    }

    boolean isGood() {
        return trouble.isEmpty();
    }

    /** The receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** The same, good only if it brings back the challenge. */
    Answer to(String challenge) {
        return isGood() && !brings(challenge)
                ? new Answer(status, Optional.of(Trouble.CHALLENGE_UNANSWERED), retryAfter, body, took)
                : this;
    }

    private boolean brings(String challenge) {
        try {
            JsonNode document = StrictJson.read(body);
            return challenge.equals(document.path("challenge").textValue());
        } catch (NotJson e) {
            return false;
        }
    }
}
