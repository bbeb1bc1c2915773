package org.exocurate.review.profile;

import java.io.InputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.identity.Caller;

/** Who one is here. */
@Path("/people/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "people", description = "Who one is here, what one shows, and what stewards say of others.")
class OwnProfileResource {

    private final Membership membership;
    private final Caller caller;

    OwnProfileResource(Membership membership, Caller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who the caller is here",
            description =
                    """
                    Name, ORCID iD and organisation are those of the token. roles open doors now: rolesFromToken, and rolesGivenHere by a
                    steward. consent says what everybody is shown beside the random id; nothing unless agreed to.""")
    public ObjectNode own() {
        return ProfileView.own(membership.own(caller), caller);
    }

    @PATCH
    @Operation(
            summary = "Says what everybody may be shown",
            description = "Body {consent: {name, orcid, organisation}}, each true or false; what is left out stays.")
    public ObjectNode agree(
            @HeaderParam("Content-Type") String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"consent\": {\"name\": true}}")))
                    InputStream body) {
        return ProfileView.own(membership.agree(caller, ConsentForm.read(type, body)), caller);
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "forgotten here; submission-service follows")
    @Operation(
            summary = "Forgets the caller",
            description =
                    """
                    Name, ORCID iD, organisation, account, consent and roles given here are erased at once, and at submission-service as
                    soon as it is told. The random id stays where it is: in the log, in files, on what was said. Leases end and the
                    caller's approvals on undecided items fall; submissions go on without their contributor. Until the last of them is
                    decided, keyed digests keep their contributor from deciding on them by another account. The same account that comes
                    back is somebody new. The same again changes nothing. Take the export first.""")
    public void erase() {
        membership.erase(caller);
    }
}
