package org.exocurate.plumbing.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;

/** What stewards read of who did what, and whether it still is as it was written. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what, when and with which token, in this service.")
class AuditResource {

    private final EntryTable entries;
    private final SealTable seals;
    private final AuditVerification verification;

    AuditResource(EntryTable entries, SealTable seals, AuditVerification verification) {
        this.entries = entries;
        this.seals = seals;
        this.verification = verification;
    }

    @GET
    @RolesAllowed("steward")
    @Operation(
            summary = "Who did what",
            description =
                    """
                    Every write of this service, newest first: {id, at, service, person, token?, act, object, detail, trace?, seal?}.
                    person is the random id that this service knows somebody by, or system for what nobody asked for; token is the
                    id of their token, or its digest; seal is the number of the link of the chain that holds the entry, absent
                    until it is made, within a second.""")
    @APIResponse(responseCode = "200", description = "a page of writes")
    @APIResponse(responseCode = "400", description = "every parameter that is wrong")
    public Page<ObjectNode> list(
            @QueryParam("person") @Parameter(description = "a random id, or system") String person,
            @QueryParam("act")
                    @Parameter(example = "review.decision", description = "an act, or the words that it begins with")
                    String act,
            @QueryParam("object") @Parameter(description = "the id of what it was done to") String object,
            @QueryParam("from") @Parameter(description = "the earliest time, included") String from,
            @QueryParam("to") @Parameter(description = "the latest time, not included") String to,
            @QueryParam("after") @Parameter(description = "the id of the last entry read") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        AuditQuery query = AuditQuery.read(new AuditQuery.Asked(person, act, object, from, to, after, limit));
        List<Entry> found = entries.page(query);
        Page<Entry> page = Page.of(found, query.limit(), last -> Paging.link(uri, "after", last.id()));
        Map<UUID, Long> sealed =
                seals.sealedIn(page.items().stream().map(Entry::id).toList());
        return new Page<>(
                page.items().stream().map(entry -> shown(entry, sealed)).toList(), page.next());
    }

    @GET
    @Path("/verification")
    @RolesAllowed({"steward", "operator"})
    @Operation(
            summary = "How the last walk over the audit went",
            description =
                    """
                    {status, startedAt?, finishedAt?, seals, entries, digest, landmark, faults}: every entry against its digest in its seal,
                    every seal against its digest and the one before, the end of the chain, and the end of the dataset's log as the
                    seals name it. faults names what was altered, taken out or put in.""")
    public AuditResult verification() {
        return verification.last();
    }

    @POST
    @Path("/verification")
    @RolesAllowed({"steward", "operator"})
    @Operation(summary = "Start a walk over the audit", description = "202; 409 while one is under way.")
    @APIResponse(responseCode = "202", description = "begun; GET says how it went")
    @APIResponse(responseCode = "409", description = "one is under way")
    public Response verify() {
        return Response.accepted(verification.start()).build();
    }

    private static ObjectNode shown(Entry entry, Map<UUID, Long> sealed) {
        ObjectNode json = entry.json();
        if (sealed.containsKey(entry.id())) {
            json.put("seal", sealed.get(entry.id()));
        }
        return json;
    }
}
