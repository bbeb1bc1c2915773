package org.exocurate.submission.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.submission.intake.Query;
import org.exocurate.submission.intake.Submission;
import org.exocurate.submission.intake.SubmissionStatus;
import org.exocurate.submission.intake.Submissions;

/** Where is my claim? */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator"})
@Tag(name = "submissions")
class ProgressResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Submissions submissions;
    private final Progress progress;
    private final History history;
    private final PendingMatches pending;
    private final Caller caller;

    ProgressResource(
            Submissions submissions, Progress progress, History history, PendingMatches pending, Caller caller) {
        this.submissions = submissions;
        this.progress = progress;
        this.history = history;
        this.pending = pending;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The own submissions, the newest first", description = "Curators see all.")
    public Page<ObjectNode> list(
            @Parameter(example = "IN_REVIEW") @QueryParam("status") String status,
            @Parameter(example = "50") @QueryParam("limit") String limit,
            @Parameter(description = "the last id of the page before") @QueryParam("after") String after) {
        Viewer viewer = progress.viewer();
        Parameters asked = new Parameters();
        Supplier<Optional<SubmissionStatus>> in =
                asked.read(() -> Optional.ofNullable(status).map(ProgressResource::status));
        Supplier<Optional<UUID>> last =
                asked.read(() -> Optional.ofNullable(after).map(ProgressResource::cursor));
        int most = asked.read(() -> Paging.limit(limit)).get();
        Optional<SubmissionStatus> wanted = in.get();
        if (!viewer.curator() && viewer.person().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Optional<UUID> whose = viewer.curator() ? Optional.empty() : viewer.person();
        Page<Submission> page = Page.of(
                submissions.page(new Query(whose, wanted, last.get(), most)), most, row -> link(row, wanted, most));
        return new Page<>(progress.shown(page.items()), page.next());
    }

    @GET
    @Path("/counts")
    @Operation(
            summary = "How many of the own submissions stand where",
            description = "Curators see the numbers of all.")
    public Map<String, Map<SubmissionStatus, Long>> counts() {
        Viewer viewer = progress.viewer();
        return Map.of(
                "status",
                viewer.curator()
                        ? submissions.tally(Optional.empty())
                        : submissions.tally(Optional.of(viewer.person().orElse(NOBODY))));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One submission and what has become of it",
            description =
                    """
                    matches are those of its verdict, with what the claims said then. While it waits, those on other open submissions
                    come after them, marked pending: they are looked for when read, nothing rests on them, and while review-service does
                    not answer there are none.""")
    public ObjectNode one(@PathParam("id") String id) {
        ObjectNode view = progress.shown(progress.find(id, progress.viewer()));
        pending.show(view, caller);
        return view;
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "Every step, its time and its actor",
            description = "Oldest first, from the proposal to the claim.")
    public Map<String, List<History.Entry>> history(@PathParam("id") String id) {
        return Map.of("items", history.of(progress.find(id, progress.viewer()).id()));
    }

    private static SubmissionStatus status(String text) {
        return SubmissionStatus.read(text)
                .orElseThrow(
                        () -> Refused.parameter("status", "status is one of " + List.of(SubmissionStatus.values())));
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.parameter("after", "after is the id of a submission");
        }
    }

    private static String link(Submission last, Optional<SubmissionStatus> status, int limit) {
        String filter = status.map(s -> "status=" + s + "&").orElse("");
        return "/api/v1/submissions?" + filter + "limit=" + limit + "&after=" + last.id();
    }
}
