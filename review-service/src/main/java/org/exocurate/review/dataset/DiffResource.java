package org.exocurate.review.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** What changed from one release or sequence to another, claim by claim. */
@Path("/releases/{a}/diff/{b}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "releases")
class DiffResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final AsOf points;
    private final ChangeTable changes;
    private final ClaimStateTable states;

    DiffResource(AsOf points, ChangeTable changes, ClaimStateTable states) {
        this.points = points;
        this.changes = changes;
        this.states = states;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What changed between two releases or sequences",
            description =
                    """
                    Claim by claim in order of accession, in sum from a to b: kinds are added, evidence (references gained and lost),
                    revised (fields, as JSON Pointers into the content), retracted, contested (contestedBy gained and lost), support
                    (grade before and after). before and after are the claim's versions. patch=true adds what makes the content at b of
                    that at a (JSON Patch, RFC 6902; an added claim is made of an empty object). changes counts the log's entries of the
                    range by type. The answer never changes.""")
    public Response diff(
            @PathParam("a") String a,
            @PathParam("b") String b,
            @QueryParam("patch") @Parameter(example = "true") String patch,
            @QueryParam("after") @Parameter(example = "EXO-000050") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Range> range = asked.read(() -> range(a, b));
        Supplier<Boolean> withPatch = asked.read(() -> wanted(patch));
        Supplier<Long> last = asked.read(() -> Links.accession("after", after));
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        long from = range.get().from();
        long to = range.get().to();
        int most = limited.get();
        List<Long> found = changes.accessions(from, to, last.get(), most + 1);
        List<Long> page = found.subList(0, Math.min(found.size(), most));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("from", from).put("to", to);
        ObjectNode counts = answer.putObject("changes");
        changes.counts(from, to).forEach(counts::put);
        answer.putArray("items").addAll(items(page, from, to, withPatch.get()));
        if (found.size() > most) {
            answer.put("next", Links.to(uri, "after", new Accession(page.get(most - 1))));
        }
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }

    /** From one sequence to another. */
    private record Range(long from, long to) {}

    private Range range(String a, String b) {
        Parameters ends = new Parameters();
        Supplier<Long> from = ends.read(() -> points.point("a", a));
        Supplier<Long> to = ends.read(() -> points.point("b", b));
        if (from.get() > to.get()) {
            throw Refused.parameter("b", "b comes before a; ask for /releases/" + b + "/diff/" + a);
        }
        return new Range(from.get(), to.get());
    }

    private List<ObjectNode> items(List<Long> accessions, long from, long to, boolean withPatch) {
        Map<Long, Held> before = contents(accessions, from);
        Map<Long, Held> after = contents(accessions, to);
        return accessions.stream()
                .map(accession -> ClaimDifference.of(Optional.ofNullable(before.get(accession)), after.get(accession)))
                .filter(difference -> !difference.isNone())
                .map(difference -> difference.json(withPatch))
                .toList();
    }

    private Map<Long, Held> contents(List<Long> accessions, long asOf) {
        long[] numbers = accessions.stream().mapToLong(Long::longValue).toArray();
        return states.at(numbers, asOf).stream()
                .collect(Collectors.toMap(held -> held.claim().accession().number(), Function.identity()));
    }

    private static boolean wanted(String patch) {
        if (patch == null || patch.equals("false")) {
            return false;
        }
        if (!patch.equals("true")) {
            throw Refused.parameter("patch", "patch is true or false");
        }
        return true;
    }
}
