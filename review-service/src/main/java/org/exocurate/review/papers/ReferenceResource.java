package org.exocurate.review.papers;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.Crosswalk;

/** Which identifiers are one work. */
@Path("/references")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "references", description = "Identifiers of papers, and which of them are one work.")
class ReferenceResource {

    private final Loading loading;
    private final Crosswalk crosswalk;
    private final Bibliography bibliography;
    private final People people;
    private final Caller caller;

    ReferenceResource(Loading loading, Crosswalk crosswalk, Bibliography bibliography, People people, Caller caller) {
        this.loading = loading;
        this.crosswalk = crosswalk;
        this.bibliography = bibliography;
        this.people = people;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({"steward", "operator"})
    @Operation(
            summary = "Load a crosswalk of identifiers",
            description =
                    """
                    The body is a table (comma or tab, RFC 4180, may be gzipped, any size) whose first row names two or more of DOI,
                    PMCID and PMID, as PMC-ids.csv does, or a table of two columns, each an identifier, such as preprint and
                    article. It adds to what is loaded; a work is whatever its identifiers join, at any distance. 200 {number, rows,
                    works, joined, faults, examples?, reweighed}, once the claims whose works it joined are weighed anew. One load at a
                    time (409); a load that breaks off leaves nothing.""")
    public Loading.Report load(@HeaderParam("Content-Type") String type, InputStream body) {
        requireTable(type);
        return loading.load(body, people.behind(caller).id());
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "One work",
            description =
                    "All identifiers that are known to be the work of reference, and the type of the notice in force on it.")
    public ObjectNode work(@QueryParam("reference") @Parameter(example = "PMID:35799283") String text) {
        Reference reference = Optional.ofNullable(text)
                .flatMap(Reference::read)
                .orElseThrow(() -> Refused.parameter("reference", "reference is " + NoticeForm.REFERENCES));
        ObjectNode work = JsonNodeFactory.instance.objectNode();
        work.put("reference", reference.id());
        ArrayNode identifiers = work.putArray("work");
        bibliography.work(reference).stream().sorted().map(Reference::id).forEach(identifiers::add);
        bibliography
                .now(Set.of(reference))
                .on(reference)
                .ifPresent(notice -> work.put("notice", notice.type().name()));
        return work.put("crosswalk", crosswalk.number());
    }

    private static void requireTable(String type) {
        if (!Table.isOne(type)) {
            throw Refused.of(Problem.of(
                    415, "unsupported-media-type", "this door takes text/csv, plain or as application/gzip"));
        }
    }
}
