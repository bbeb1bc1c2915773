package org.exocurate.review.credit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Export;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
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
        return Export.as("exocurate-review.json", document -> write(profile, document));
    }

    private void write(Profile profile, Export document) throws IOException {
        document.field("person", profile);
        document.field("account", profile.account());
        document.field("said", people.steps(profile.id()));
        for (Map.Entry<String, Holding.Records> kind : kinds().entrySet()) {
            document.list(kind.getKey(), place -> kind.getValue().after(profile.ids(), place));
        }
    }

    private Map<String, Holding.Records> kinds() {
        Map<String, Holding.Records> kinds = new TreeMap<>();
        holdings.forEach(holding -> kinds.putAll(holding.records()));
        return kinds;
    }
}
