package org.exocurate.review.papers;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.People;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;
import org.exocurate.review.works.Notice;
import org.exocurate.review.works.Notices;

/** What became of papers: told by stewards, read by all. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "Retractions, concerns and corrections of the papers that claims rest on.")
class NoticeResource {

    private final NoticeBoard board;
    private final Notices notices;
    private final Bibliography bibliography;
    private final People people;
    private final Caller caller;

    NoticeResource(NoticeBoard board, Notices notices, Bibliography bibliography, People people, Caller caller) {
        this.board = board;
        this.notices = notices;
        this.bibliography = bibliography;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("steward")
    @Operation(
            summary = "Tell what became of a paper",
            description =
                    """
                    Body {reference, type, date, source}; type is RETRACTION, CONCERN, CORRECTION or REINSTATEMENT. Of a work, whichever of
                    its identifiers is named, the notice received last is in force, whatever its date. 201 {id, affected}: affected is how
                    many published claims that cite the work changed by it: their notices, and by a retraction their support and
                    grade, until a reinstatement brings the former content back. What is in force already changes nothing:
                    then affected is 0, repeats is true, and id is that of the notice in force.

                    Or a table as text/csv (may be gzipped): of Retraction Watch as Crossref gives it out, or with the columns
                    reference, type, date and source. Its notices come in by their dates, 500 at a time; a row that cannot be read is
                    told and the rest is taken. 201 {id, affected, rows, taken, repeated, faults, examples?}. To be sent again after it
                    broke off: what is in force is only repeated.""")
    public Response tell(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Content-Type") String type, InputStream body) {
        if (Table.isOne(type)) {
            NoticeFile file = NoticeFile.read(body);
            return created(board.take(people.behind(caller).id(), file)).build();
        }
        NoticeForm form = NoticeForm.read(Body.json(Sent.json(type, body)));
        Once.Answer answer = board.take(Asked.of(people.behind(caller).id(), "notices", key, form.digest()), form);
        Response.ResponseBuilder created = created(answer.json());
        return (answer.replayed() ? created.header("Idempotent-Replayed", "true") : created).build();
    }

    private static Response.ResponseBuilder created(Object answer) {
        return Response.status(Response.Status.CREATED).entity(answer);
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Notices on papers",
            description =
                    """
                    In the order in which they came. reference: those on its work, by whichever identifier; type: those of one type.
                    inForce says whether it is the last of its work.""")
    public Page<Shown> list(
            @QueryParam("reference") @Parameter(example = "PMID:35799283") String reference,
            @QueryParam("type") String type,
            @QueryParam("after") @Parameter(description = "the number of the last one read") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Long> place = asked.read(() -> number(after));
        Supplier<Optional<Reference>> of = asked.read(() -> reference(reference));
        Supplier<Optional<Notice.Type>> kind = asked.read(() -> type(type));
        int most = asked.read(() -> Paging.limit(limit)).get();
        List<Notice> found = notices.page(place.get(), of.get(), kind.get(), most + 1);
        KnownWorks known =
                bibliography.now(found.stream().map(Notice::reference).collect(Collectors.toSet()));
        return Page.of(
                found.stream().map(notice -> Shown.of(notice, known)).toList(),
                most,
                last -> Paging.link(uri, "after", last.number()));
    }

    /** A notice as everybody reads it; who told it is in the log of those who may ask. */
    record Shown(
            long number,
            String id,
            String reference,
            Notice.Type type,
            String date,
            String source,
            java.time.Instant at,
            boolean inForce) {

        static Shown of(Notice notice, KnownWorks known) {
            return new Shown(
                    notice.number(),
                    notice.id().toString(),
                    notice.reference().id(),
                    notice.type(),
                    notice.date().toString(),
                    notice.source(),
                    notice.at(),
                    known.on(notice.reference()).equals(Optional.of(notice)));
        }
    }

    private static Optional<Reference> reference(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Reference.read(text)
                .orElseThrow(() -> Refused.parameter("reference", "reference is " + NoticeForm.REFERENCES)));
    }

    private static Optional<Notice.Type> type(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(NoticeForm.type(text)
                .orElseThrow(() -> Refused.parameter("type", "type is one of " + NoticeForm.types())));
    }

    private static long number(String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refused.parameter("after", "after is the number of a notice");
        }
        return Long.parseLong(after);
    }
}
