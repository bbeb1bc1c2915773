package org.exocurate.submission.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.Times;
import org.exocurate.submission.intake.Held;
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
        StreamingOutput document = out -> write(person, out);
        return Response.ok(document)
                .header("Content-Disposition", "attachment; filename=\"exocurate-submission.json\"")
                .build();
    }

    private void write(PersonEvent person, OutputStream out) throws IOException {
        UUID id = person.person();
        try (JsonGenerator json = JsonFormat.mapper().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writePOJOField("person", person);
            json.writeArrayFieldStart("submissions");
            writeSubmissions(id, json);
            json.writeEndArray();
            write("comments", place -> submissions.said(id, place), json);
            write("keys", place -> submissions.keys(id, place), json);
            json.writeEndObject();
        }
    }

    private void writeSubmissions(UUID person, JsonGenerator json) throws IOException {
        List<Submission> run = run(person, Optional.empty());
        while (!run.isEmpty()) {
            for (Submission submission : run) {
                ObjectNode record = JsonFormat.mapper().createObjectNode();
                record.put("id", submission.id().toString());
                record.put("status", submission.status().name());
                record.put("createdAt", Times.rfc3339(submission.createdAt()));
                submission.previous().ifPresent(former -> record.put("previous", former.toString()));
                record.set("proposal", submission.proposal());
                record.set("steps", JsonFormat.mapper().valueToTree(submissions.steps(submission.id())));
                json.writeTree(record);
            }
            run = run(person, Optional.of(run.get(run.size() - 1).id()));
        }
    }

    private List<Submission> run(UUID person, Optional<UUID> after) {
        return submissions.page(new Query(Optional.of(person), Optional.empty(), after, TOGETHER));
    }

    private static void write(String name, Function<String, List<Held>> runs, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        List<Held> run = runs.apply("");
        while (!run.isEmpty()) {
            for (Held held : run) {
                json.writeTree(held.record());
            }
            run = runs.apply(run.get(run.size() - 1).place());
        }
        json.writeEndArray();
    }
}
