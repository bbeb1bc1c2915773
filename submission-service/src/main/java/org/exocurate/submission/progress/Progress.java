package org.exocurate.submission.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.submission.dataset.ClaimAsOf;
import org.exocurate.submission.dataset.PublishedClaims;
import org.exocurate.submission.intake.Submission;
import org.exocurate.submission.intake.Submissions;

/** Shows submissions with what has become of them. */
@ApplicationScoped
public class Progress {

    /** So many rejected submissions are shown with the one that takes them up. */
    private static final int FORMER = 20;

    private static final List<String> THREAD = List.of("id", "status", "decisions", "comments");

    private final Submissions submissions;
    private final ProgressTable table;
    private final PublishedClaims published;
    private final Viewers viewers;

    Progress(Submissions submissions, ProgressTable table, PublishedClaims published, Viewers viewers) {
        this.submissions = submissions;
        this.table = table;
        this.published = published;
        this.viewers = viewers;
    }

    public Viewer viewer() {
        return viewers.calling();
    }

    /** The submission that a path names; another's is as unknown as one that is not there. */
    public Submission find(String id, Viewer viewer) {
        return uuid(id).flatMap(submissions::find)
                .filter(viewer::maySee)
                .orElseThrow(() -> Refused.notFound("no such submission"));
    }

    /** One, with the threads of the rejected submissions that it takes up, the newest first. */
    public ObjectNode shown(Submission submission) {
        ObjectNode view = shown(List.of(submission)).get(0);
        List<Submission> former = former(submission);
        if (!former.isEmpty()) {
            view.putArray("former").addAll(threads(former));
        }
        return view;
    }

    /** What was decided and said on each; what their matches said is not shown, so it is not read. */
    private List<ObjectNode> threads(List<Submission> former) {
        List<UUID> ids = former.stream().map(Submission::id).toList();
        SubmissionView view =
                new SubmissionView(table.of(ids), Map.of(), submissions.comments(ids), new MatchesView(Map.of()));
        return former.stream().map(one -> view.of(one).retain(THREAD)).toList();
    }

    private List<Submission> former(Submission submission) {
        List<Submission> chain = new ArrayList<>();
        Optional<Submission> before = submission.previous().flatMap(submissions::find);
        while (before.isPresent() && chain.size() < FORMER) {
            chain.add(before.get());
            before = before.get().previous().flatMap(submissions::find);
        }
        return chain;
    }

    List<ObjectNode> shown(List<Submission> all) {
        List<UUID> ids = all.stream().map(Submission::id).toList();
        Map<UUID, ProgressTable.Progressed> progressed = table.of(ids);
        Map<Target, String> releases = published.releases(progressed.values().stream()
                .flatMap(p -> target(p.item()).stream())
                .toList());
        Map<ClaimAsOf, String> contents = published.contents(progressed.values().stream()
                .flatMap(p -> MatchesView.wanted(p.item()).stream())
                .collect(Collectors.toSet()));
        SubmissionView view =
                new SubmissionView(progressed, releases, submissions.comments(ids), new MatchesView(contents));
        return all.stream().map(view::of).toList();
    }

    /** The claim version that a review ended in, if it did. */
    static Optional<Target> target(JsonNode item) {
        return Stream.of(item.path("accession"))
                .filter(JsonNode::isTextual)
                .flatMap(accession -> Target.read(
                        accession.textValue() + "." + item.path("version").asText())
                        .stream())
                .findFirst();
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
