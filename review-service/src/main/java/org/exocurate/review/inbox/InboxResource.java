package org.exocurate.review.inbox;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;
import org.exocurate.review.people.PersonIds;

/** What happened that concerns the caller. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "inbox")
class InboxResource {

    /** Unread items are counted no further. */
    private static final int COUNTED = 1_000;

    private final InboxTable inbox;
    private final People people;
    private final PersonIds ids;
    private final Caller caller;
    private final Audit audit;

    InboxResource(InboxTable inbox, People people, PersonIds ids, Caller caller, Audit audit) {
        this.audit = audit;
        this.inbox = inbox;
        this.people = people;
        this.ids = ids;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What happened since",
            description =
                    """
                    Changes of what one watches or proposed (claim.added, .evidence_added, .revised, .retracted, .contested,
                    .support_changed), remarks on claims (claim.commented), and steps of one's submissions and of reviews one took
                    part in (submission.approval_given, .approval_fell, .published, .rejected, .changes_requested, .resubmitted,
                    .withdrawn, .request_refused, .commented), and webhook.disabled. because says why: WATCH with the watch, OWN_SUBMISSION, OWN_CLAIM,
                    TOOK_PART, MENTION, OWN_WEBHOOK with the webhook. One's own doings are not told. An id rises in the order in which items become visible:
                    after= gives what came since, oldest first; sort=newest gives the newest first, and pages go on by before=.""")
    public Page<ObjectNode> list(
            @QueryParam("after") @Parameter(description = "the id of an item; oldest first", example = "0")
                    String after,
            @QueryParam("before") @Parameter(description = "the id of an item; with sort=newest") String before,
            @QueryParam("sort") @Parameter(description = "oldest (default) or newest") String sort,
            @QueryParam("unread") @Parameter(description = "true: only what comes after the mark of /inbox/read")
                    String unread,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<InboxQuery> read = asked.read(() -> InboxQuery.read(sort, after, before, limit));
        boolean onlyUnread = asked.read(() -> isTrue(unread)).get();
        InboxQuery query = read.get();
        List<InboxItem> rows = ids.of(caller)
                .map(person -> inbox.page(person, isCurator(), onlyUnread ? query.from(inbox.readUpTo(person)) : query))
                .orElse(List.of());
        Page<InboxItem> page = Page.of(rows, query.limit(), last -> query.next(uri, last));
        return new Page<>(page.items().stream().map(InboxItem::view).toList(), page.next());
    }

    @GET
    @Path("/read")
    @Transactional
    @Operation(summary = "Up to where one has read", description = "unread is counted to 1,000.")
    public ObjectNode read() {
        Optional<UUID> person = ids.of(caller);
        long upTo = person.map(inbox::readUpTo).orElse(0L);
        return mark(person, upTo);
    }

    @POST
    @Path("/read")
    @Transactional
    @Operation(
            summary = "Says up to where one has read",
            description = "upTo is the id of an item. The mark never goes back, and not beyond the newest item.")
    public ObjectNode hasRead(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"upTo\": 42}")))
                    InputStream body) {
        long upTo = ReadForm.read(type, body);
        UUID person = people.behind(caller).id();
        audit.add(Act.of("inbox.read", person).by(person));
        return mark(Optional.of(person), inbox.hasRead(person, upTo));
    }

    private ObjectNode mark(Optional<UUID> person, long upTo) {
        long unread = person.map(one -> inbox.countAfter(one, isCurator(), upTo, COUNTED))
                .orElse(0L);
        return JsonNodeFactory.instance.objectNode().put("upTo", upTo).put("unread", unread);
    }

    private boolean isCurator() {
        return caller.has("curator");
    }

    private static boolean isTrue(String unread) {
        if (unread != null && !unread.equals("true") && !unread.equals("false")) {
            throw Refused.parameter("unread", "unread is true or false");
        }
        return "true".equals(unread);
    }
}
