package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** The claims of the dataset, each as exactly its content. */
@Path("/dataset/claims")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "dataset")
class ClaimsResource {

    private static final Pattern NAMED = Pattern.compile("(EXO-\\d{6,12})(?:\\.([1-9]\\d{0,8}))?");

    private final ClaimStateTable states;
    private final ChangeTable changes;
    private final ClaimFilter filter;
    private final AsOf points;

    ClaimsResource(ClaimStateTable states, ChangeTable changes, ClaimFilter filter, AsOf points) {
        this.states = states;
        this.changes = changes;
        this.filter = filter;
        this.points = points;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Claims",
            description =
                    """
                    In order of accession. Filters: type, donor, donorState, cargo, cargoRole, recipient, process, condition, grade,
                    status; a term stands for all narrower ones too, and positive (negative) regulation of a process for what
                    increases (decreases) it, as claims say it. A CURIE that names no term is refused with near ones. asOf: a sequence or a release. support counts laboratories behind
                    primary, unretracted works: supporting (S; L of them stated), refuting (R, contradicting claims included; a
                    laboratory on both sides only here), inVivo (V, those of S in vivo or in patients), quality (Q, those of S with
                    a work that meets five of the nine quality items). grade is the first that holds: UNSUPPORTED if S = 0; DISPUTED
                    if R >= 1 and 3R >= S; ESTABLISHED if L >= 3, V >= 2, Q >= 2 and R = 0; SUPPORTED if S >= 2 and V >= 1; else
                    PRELIMINARY. notices are those in force on its papers.""")
    public String list(
            @QueryParam("asOf") String asOf,
            @QueryParam("after") @Parameter(example = "EXO-000050") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<OptionalLong> at = asked.read(() -> points.read(asOf));
        Supplier<Long> last = asked.read(() -> Links.accession("after", after));
        Supplier<Integer> most = asked.read(() -> Paging.limit(limit));
        Supplier<ClaimConditions> conditions = asked.read(() -> filtered(uri));
        ClaimQuery query = new ClaimQuery(conditions.get(), at.get(), last.get(), most.get());
        at.get().ifPresent(sequence -> query.upTo(changes.lastAdded(sequence)));
        List<Held> found = states.page(query);
        List<Held> items = found.subList(0, Math.min(found.size(), query.limit()));
        Optional<String> next = found.size() > query.limit()
                ? Optional.of(Links.to(uri, "after", last(items).toString()))
                : Optional.empty();
        return RawPage.of(items.stream().map(Held::content).toList(), next);
    }

    private ClaimConditions filtered(UriInfo uri) {
        ClaimConditions conditions = ClaimQuery.conditionsOnStates();
        filter.published(uri.getQueryParameters(), conditions);
        return conditions;
    }

    @GET
    @Path("/{claim}")
    @Transactional
    @Operation(
            summary = "One claim",
            description = "EXO-000001, or EXO-000001.2 for that version. Its ETag is the digest of its content.")
    public Response one(@PathParam("claim") String claim, @QueryParam("asOf") String asOf, @Context Request request) {
        Matcher named = named(claim);
        Accession accession = accession(named, claim);
        long at = points.read(asOf).orElse(Long.MAX_VALUE);
        Optional<Held> held = named.group(2) == null
                ? states.one(accession, at)
                : states.one(accession, Integer.parseInt(named.group(2)), at);
        return answer(held.orElseThrow(() -> unknown(claim)), request);
    }

    @GET
    @Path("/{claim}/history")
    @Transactional
    @Operation(summary = "A claim's changes", description = "Oldest first.")
    public String history(
            @PathParam("claim") String claim,
            @QueryParam("asOf") String asOf,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Accession accession = Accession.read(claim).orElseThrow(() -> unknown(claim));
        Parameters asked = new Parameters();
        Supplier<Long> to = asked.read(() -> points.read(asOf).orElse(Long.MAX_VALUE));
        Supplier<Long> from = asked.read(() -> Links.sequence("after", after));
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        if (states.one(accession, to.get()).isEmpty()) {
            throw unknown(claim);
        }
        int most = limited.get();
        return HistoryPage.of(changes.ofClaim(accession, from.get(), to.get(), most + 1), most, uri);
    }

    private static Response answer(Held held, Request request) {
        EntityTag tag = new EntityTag(held.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(held.content()).tag(tag).build();
    }

    private static Accession last(List<Held> items) {
        return items.get(items.size() - 1).claim().accession();
    }

    private static Matcher named(String claim) {
        Matcher named = NAMED.matcher(claim);
        if (!named.matches()) {
            throw unknown(claim);
        }
        return named;
    }

    private static Accession accession(Matcher named, String claim) {
        return Accession.read(named.group(1)).orElseThrow(() -> unknown(claim));
    }

    private static Refused unknown(String claim) {
        return Refused.notFound("the dataset holds no claim " + claim);
    }
}
