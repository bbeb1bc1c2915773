package org.exocurate.review.profile;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Person;
import org.exocurate.review.people.Profile;

/** What stewards know and say of people. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("steward")
@Tag(name = "people")
class PeopleResource {

    private static final int LONGEST = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Membership membership;
    private final People people;
    private final Caller caller;

    PeopleResource(Membership membership, People people, Caller caller) {
        this.membership = membership;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "People",
            description =
                    """
                    Everybody who ever called here or contributed, and was not erased, in the order of their random ids. q: those whose
                    name, ORCID iD, organisation or subject holds these characters, in any case; active: true or false.""")
    public Page<ObjectNode> list(
            @QueryParam("q") @Parameter(example = "Curator") String words,
            @QueryParam("active") String active,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Optional<String>> held = asked.read(() -> words(words));
        Supplier<Optional<Boolean>> standing = asked.read(() -> active(active));
        Supplier<UUID> from = asked.read(() -> after(after));
        int most = asked.read(() -> Paging.limit(limit)).get();
        List<Profile> found = people.page(held.get(), standing.get(), from.get(), most + 1);
        Page<Profile> page = Page.of(found, most, last -> Paging.link(uri, "after", last.id()));
        return new Page<>(page.items().stream().map(ProfileView::of).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One person",
            description = "By either random id: of the log, or of submissions. steps: what stewards said, and when.")
    public ObjectNode one(@PathParam("id") String id) {
        Profile profile = find(id);
        ObjectNode view = ProfileView.of(profile);
        view.set("steps", JsonFormat.mapper().valueToTree(people.steps(profile.id())));
        return view;
    }

    @PUT
    @Path("/{id}/roles")
    @Operation(
            summary = "Says which roles a person has here",
            description =
                    """
                    Body {roles}: contributor, curator, steward, operator; [] takes all away. They add to those of the token, in both
                    services within seconds. A curator role given here stands for the ORCID iD that a curator needs otherwise. Nobody
                    gives a role to themselves, nor to another account under the same ORCID iD (403, no-role-to-oneself).""")
    public ObjectNode give(
            @PathParam("id") String id,
            @HeaderParam("Content-Type") String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"roles\": [\"curator\"]}")))
                    InputStream body) {
        UUID person = find(id).id();
        var roles = RolesForm.read(type, body);
        return ProfileView.of(membership.give(steward(), person, roles));
    }

    @PUT
    @Path("/{id}/active")
    @Operation(
            summary = "Keeps a person out, or lets them in again",
            description =
                    """
                    Body {active, reason}; a reason is needed to keep somebody out. Then every door that asks for a token answers 403,
                    deactivated, here at once and everywhere within seconds. Leases end; approvals on undecided items fall, with the
                    reason CURATOR_DEACTIVATED; what is decided and published stays. Nobody does so to themselves (403, not-oneself).""")
    public ObjectNode activate(
            @PathParam("id") String id,
            @HeaderParam("Content-Type") String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples =
                                                    @ExampleObject(
                                                            "{\"active\": false, \"reason\": \"left the house\"}")))
                    InputStream body) {
        UUID person = find(id).id();
        ActiveForm form = ActiveForm.read(type, body);
        return ProfileView.of(membership.activate(steward(), person, form));
    }

    private Person steward() {
        return people.behind(caller);
    }

    private Profile find(String id) {
        return uuid(id).map(membership::known).orElseThrow(() -> Refused.notFound("there is no such person"));
    }

    private static Optional<String> words(String words) {
        if (words != null && (words.isBlank() || words.length() > LONGEST)) {
            throw Refused.parameter("q", "q has 1 to " + LONGEST + " characters");
        }
        return Optional.ofNullable(words).map(String::strip);
    }

    private static Optional<Boolean> active(String active) {
        if (active != null && !active.matches("true|false")) {
            throw Refused.parameter("active", "active is true or false");
        }
        return Optional.ofNullable(active).map(Boolean::valueOf);
    }

    private static UUID after(String after) {
        if (after == null) {
            return FIRST;
        }
        return uuid(after).orElseThrow(() -> Refused.parameter("after", "after is the id of a person"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
