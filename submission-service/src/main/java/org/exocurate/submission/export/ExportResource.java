package org.exocurate.submission.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.http.Export;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.Times;
import org.exocurate.submission.intake.Query;
import org.exocurate.submission.intake.Submission;
import org.exocurate.submission.intake.Submissions;
import org.exocurate.submission.people.People;

/** All that this service keeps of the caller, in one document of any length. */
@Path("/people/me/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "people", description = "What is kept here of the caller.")
class ExportResource {

    private static final int TOGETHER = 50;

    private final Submissions submissions;
    private final People people;
    private final Caller caller;

    ExportResource(Submissions submissions, People people, Caller caller) {
        this.submissions = submissions;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Everything kept of the caller here",
            description =
                    """
                    Profile, submissions with every step taken here, what the caller said on any submission, and the keys of the caller's
                    requests. review-service has a door of the same name for what it keeps. 404 for whom nothing is kept of.""")
    public Response export() {
        PersonEvent person =
                people.known(caller).orElseThrow(() -> Refused.notFound("nothing is kept here of this account"));
        return Export.as("exocurate-submission.json", document -> write(person, document));
    }

    private void write(PersonEvent person, Export document) throws IOException {
        UUID id = person.person();
        document.field("person", person);
        document.list("submissions", place -> submissions(id, place));
        document.list("comments", place -> submissions.said(id, place));
        document.list("keys", place -> submissions.keys(id, place));
    }

    private List<Held> submissions(UUID person, String place) {
        Optional<UUID> after =
                Optional.of(place).filter(last -> !last.isEmpty()).map(UUID::fromString);
        return submissions.page(new Query(Optional.of(person), Optional.empty(), after, TOGETHER)).stream()
                .map(this::held)
                .toList();
    }

    private Held held(Submission submission) {
        ObjectNode record = JsonFormat.mapper().createObjectNode();
        record.put("id", submission.id().toString());
        record.put("status", submission.status().name());
        record.put("createdAt", Times.rfc3339(submission.createdAt()));
        submission.previous().ifPresent(former -> record.put("previous", former.toString()));
        record.set("proposal", submission.proposal());
        record.set("steps", JsonFormat.mapper().valueToTree(submissions.steps(submission.id())));
        return new Held(submission.id().toString(), record);
    }
}
