package org.exocurate.submission.progress;

import java.io.IOException;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.submission.intake.SubmissionStatus;

/**
 * What else is proposed near a submission, after its published matches. It is looked for when read and nothing rests on it: while
 * review-service does not answer, there is none.
 */
@ApplicationScoped
class PendingMatches {

    private static final Logger LOG = Logger.getLogger(PendingMatches.class);

    private static final Set<String> WAITING =
            Set.of(SubmissionStatus.IN_REVIEW.name(), SubmissionStatus.CHANGES_REQUESTED.name());

    private final ReviewPending review;

    PendingMatches(@RestClient ReviewPending review) {
        this.review = review;
    }

    /** Adds them to a submission as the caller may see them. */
    void show(ObjectNode submission, Caller caller) {
        if (WAITING.contains(submission.path("status").asText())) {
            of(submission.path("id").asText(), caller).forEach(submission.withArray("/matches")::add);
        }
    }

    private JsonNode of(String id, Caller caller) {
        try (Response answer = review.of("Bearer " + caller.token(), id)) {
            return answer.getStatus() == Response.Status.OK.getStatusCode()
                    ? JsonFormat.mapper()
                            .readTree(answer.readEntity(byte[].class))
                            .path("items")
                    : JsonFormat.mapper().createArrayNode();
        } catch (ProcessingException | IOException e) {
            LOG.debugf("what else is proposed is not known just now: %s", e);
            return JsonFormat.mapper().createArrayNode();
        }
    }
}
