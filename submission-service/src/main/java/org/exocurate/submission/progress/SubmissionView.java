package org.exocurate.submission.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.json.Times;
import org.exocurate.submission.intake.Step;
import org.exocurate.submission.intake.Submission;

/** Puts together what a submission is, what the review made of it, and which release it is in. */
record SubmissionView(
        Map<UUID, ProgressTable.Progressed> progressed,
        Map<Target, String> releases,
        Map<UUID, List<Step>> comments,
        MatchesView matches) {

    private static final List<String> FROM_REVIEW =
            List.of("verdict", "matchCount", "findings", "checkedAt", "accession", "version", "decisions");

    ObjectNode of(Submission submission) {
        ObjectNode view = submission.json();
        Optional<ProgressTable.Progressed> found = Optional.ofNullable(progressed.get(submission.id()));
        found.ifPresent(progress -> reviewed(view, progress));
        List<Step> own = comments.getOrDefault(submission.id(), List.of());
        view.set("comments", comments(submission, own, found.map(p -> p.item().path("comments"))));
        return view;
    }

    private void reviewed(ObjectNode view, ProgressTable.Progressed progress) {
        ObjectNode item = progress.item();
        view.put("status", progress.status());
        FROM_REVIEW.stream().filter(item::hasNonNull).forEach(field -> view.set(field, item.get(field)));
        view.set("matches", matches.of(item));
        Progress.target(item).map(releases::get).ifPresent(release -> view.put("release", release));
    }

    /** What was said here is shown at once; its echo from the review is left out. */
    private static ArrayNode comments(Submission submission, List<Step> own, Optional<JsonNode> ofReview) {
        List<JsonNode> all = new ArrayList<>();
        own.forEach(step -> all.add(comment(submission, step)));
        ofReview.ifPresent(theirs -> theirs.forEach(comment -> {
            boolean echo = own.stream()
                    .anyMatch(step ->
                            step.by().toString().equals(comment.path("by").asText())
                                    && step.text()
                                            .equals(Optional.ofNullable(
                                                    comment.path("text").textValue())));
            if (!echo) {
                all.add(comment);
            }
        }));
        all.sort(Comparator.comparing(comment -> comment.path("at").asText()));
        return submission.proposal().arrayNode().addAll(all);
    }

    private static ObjectNode comment(Submission submission, Step step) {
        return submission
                .proposal()
                .objectNode()
                .put("by", step.by().toString())
                .put("text", step.text().orElseThrow())
                .put("at", Times.rfc3339(step.at()));
    }
}
