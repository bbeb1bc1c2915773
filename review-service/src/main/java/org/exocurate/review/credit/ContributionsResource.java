package org.exocurate.review.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.Contribution;
import org.exocurate.review.dataset.Contributions;
import org.exocurate.review.dataset.Contributor;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Shown;
import org.exocurate.review.queue.ReviewIds;

/** What one person did for the dataset. The random id is in the log, so it is open to all; the name is the person's to show. */
@Path("/people/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "people")
class ContributionsResource {

    private final Contributions contributions;
    private final People people;

    ContributionsResource(Contributions contributions, People people) {
        this.contributions = contributions;
        this.people = people;
    }

    /** A page, and who it is about. */
    record Credit(Shown person, Map<String, Long> counts, List<Contribution> items, Optional<String> next) {}

    @GET
    @Transactional
    @Operation(
            summary = "What a person proposed and approved",
            description =
                    """
                    By either random id. Open to all; name, orcid and organisation are there if the person agreed to show them. The newest
                    change first: claims added, evidence added, revised, retracted; what only followed from another change is
                    nobody's. counts: changes proposed, changes approved, claims that they are about.""")
    public Credit of(
            @PathParam("id") String id,
            @QueryParam("after") @Parameter(description = "the sequence of the last change read") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Shown person = ReviewIds.read(id)
                .flatMap(people::shown)
                .orElseThrow(() -> Refused.notFound("there is no such person"));
        Parameters asked = new Parameters();
        Supplier<Long> place = asked.read(() -> before(after));
        int most = asked.read(() -> Paging.limit(limit)).get();
        List<Contribution> found = contributions.page(person.id(), place.get(), most + 1);
        Page<Contribution> page = Page.of(found, most, last -> Paging.link(uri, "after", last.sequence()));
        return new Credit(person, counts(person.id()), page.items(), page.next());
    }

    private Map<String, Long> counts(UUID person) {
        Contributor all = contributions.of(person);
        return Map.of("proposed", all.proposed(), "approved", all.approved(), "claims", all.claims());
    }

    private static long before(String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refused.parameter("after", "after is the sequence of a change");
        }
        return Long.parseLong(after);
    }
}
