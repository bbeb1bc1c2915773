package org.exocurate.review.queue;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.plumbing.json.Times;

/** An item as curators and events see it. */
final class ReviewView {

    private ReviewView() {}

    static ObjectNode of(
            ReviewItem item,
            ObjectNode document,
            List<Decision> decisions,
            List<Comment> comments,
            List<StepTable.Step> history) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("id", item.id().toString());
        view.setAll(ClaimJson.write(item.proposal()));
        view.put("contributor", item.contributor().toString());
        view.put("submittedAt", Times.rfc3339(item.submittedAt()));
        item.previous().ifPresent(previous -> view.put("previous", previous.toString()));
        view.setAll(state(item, document, decisions, comments));
        item.lease().ifPresent(lease -> view.putObject("lease")
                .put("by", lease.by().toString())
                .put("until", Times.rfc3339(lease.until())));
        view.set("history", history(history));
        return view;
    }

    /** What the review adds to the submission; this is what events carry. */
    static ObjectNode state(ReviewItem item, ObjectNode document, List<Decision> decisions, List<Comment> comments) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("status", item.status().name());
        List.of("verdict", "matches", "matchCount", "findings", "checkedAt")
                .forEach(field -> state.set(field, document.path(field)));
        state.put("approvalsNeeded", item.verdict().approvalsNeeded());
        item.published().ifPresent(published -> state.put("accession", published.accession())
                .put("version", published.version()));
        state.set("decisions", decisions(decisions));
        state.set("comments", comments(comments));
        return state;
    }

    /** What was decided and said on an item that another takes up. */
    static ObjectNode thread(ReviewItem item, List<Decision> decisions, List<Comment> comments) {
        ObjectNode thread = JsonNodeFactory.instance.objectNode();
        thread.put("id", item.id().toString()).put("status", item.status().name());
        thread.set("decisions", decisions(decisions));
        thread.set("comments", comments(comments));
        return thread;
    }

    private static ArrayNode decisions(List<Decision> decisions) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        decisions.forEach(decision -> all.add(decision(decision)));
        return all;
    }

    private static ArrayNode comments(List<Comment> comments) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        comments.forEach(comment -> said.addObject()
                .put("id", comment.id().toString())
                .put("by", comment.by().toString())
                .put("text", comment.text())
                .put("at", Times.rfc3339(comment.at())));
        return said;
    }

    static ObjectNode decision(Decision decision) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("id", decision.id().toString());
        view.put("decision", decision.decision().name());
        view.put("by", decision.person().toString());
        view.put("at", Times.rfc3339(decision.at()));
        view.put("reason", decision.reason());
        decision.reasonCode().ifPresent(code -> view.put("reasonCode", code));
        view.put("conflictOfInterest", decision.conflictOfInterest().name());
        decision.conflictOfInterestText().ifPresent(text -> view.put("conflictOfInterestText", text));
        if (!decision.overrides().isEmpty()) {
            view.set("overrides", decision.overrides());
        }
        view.set("seen", decision.seen());
        view.put("standing", decision.standing());
        return view;
    }

    static ArrayNode history(List<StepTable.Step> steps) {
        ArrayNode history = JsonNodeFactory.instance.arrayNode();
        for (StepTable.Step step : steps) {
            ObjectNode view = history.addObject();
            view.put("reviewVersion", step.number());
            view.put("step", step.step().name());
            view.put("at", Times.rfc3339(step.at()));
            view.put("by", step.by().map(Object::toString).orElse("system"));
            step.detail().ifPresent(detail -> view.put("detail", detail));
        }
        return history;
    }
}
