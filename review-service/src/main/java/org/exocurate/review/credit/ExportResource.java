package org.exocurate.review.credit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.arc.All;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.review.people.Holding;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Profile;

/** All that this service keeps of the caller, in one document of any length. */
@Path("/people/me/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "people")
class ExportResource {

    private final List<Holding> holdings;
    private final People people;
    private final Caller caller;

    ExportResource(@All List<Holding> holdings, People people, Caller caller) {
        this.holdings = holdings;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Everything kept of the caller here",
            description =
                    """
                    The profile with issuer and subject (account), what stewards said, and a list for each kind of thing that the caller did here.
                    submission-service has a door of the same name for what it keeps. 404 for whom nothing is kept of.""")
    public Response export() {
        Profile profile =
                people.profile(caller).orElseThrow(() -> Refused.notFound("nothing is kept here of this account"));
        StreamingOutput document = out -> write(profile, out);
        return Response.ok(document)
                .header("Content-Disposition", "attachment; filename=\"exocurate-review.json\"")
                .build();
    }

    private void write(Profile profile, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonFormat.mapper().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writePOJOField("person", profile);
            json.writePOJOField("account", profile.account());
            json.writePOJOField("said", people.steps(profile.id()));
            for (Map.Entry<String, Holding.Records> kind : kinds().entrySet()) {
                json.writeArrayFieldStart(kind.getKey());
                write(kind.getValue(), profile.ids(), json);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void write(Holding.Records records, Set<UUID> ids, JsonGenerator json) throws IOException {
        List<Holding.Held> run = records.after(ids, "");
        while (!run.isEmpty()) {
            for (Holding.Held held : run) {
                json.writeTree(held.record());
            }
            run = records.after(ids, run.get(run.size() - 1).place());
        }
    }

    private Map<String, Holding.Records> kinds() {
        Map<String, Holding.Records> kinds = new TreeMap<>();
        holdings.forEach(holding -> kinds.putAll(holding.records()));
        return kinds;
    }
}
