package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.dataset.Routes;

/** Items as curators see them, with all that was decided and said. */
@ApplicationScoped
class ItemViews {

    /** A submission that takes up a rejected one is shown with the threads of so many before it. */
    private static final int FORMER = 20;

    private final ReviewItemTable items;
    private final DecisionTable decisions;
    private final CommentTable comments;
    private final StepTable steps;
    private final MatchContents contents;
    private final Dataset dataset;
    private final Routes routes;

    ItemViews(
            ReviewItemTable items,
            DecisionTable decisions,
            CommentTable comments,
            StepTable steps,
            MatchContents contents,
            Dataset dataset,
            Routes routes) {
        this.items = items;
        this.decisions = decisions;
        this.comments = comments;
        this.steps = steps;
        this.contents = contents;
        this.dataset = dataset;
        this.routes = routes;
    }

    /** Many at once; each with the tag that a decision on it is bound to. */
    List<ObjectNode> all(List<ReviewItem> page) {
        List<UUID> ids = page.stream().map(ReviewItem::id).toList();
        Map<UUID, List<Decision>> decided = decisions.of(ids);
        Map<UUID, List<Comment>> said = comments.of(ids).stream().collect(Collectors.groupingBy(Comment::item));
        Map<UUID, List<StepTable.Step>> done = steps.of(ids);
        List<ObjectNode> verdicts = contents.with(
                page.stream().map(item -> item.verdict().document()).toList());
        List<ObjectNode> views = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            ReviewItem item = page.get(i);
            List<Decision> decisionsOn = decided.getOrDefault(item.id(), List.of());
            views.add(ReviewView.of(
                            item,
                            verdicts.get(i),
                            decisionsOn,
                            said.getOrDefault(item.id(), List.of()),
                            done.getOrDefault(item.id(), List.of()))
                    .put("etag", ReviewTag.of(item, decisionsOn)));
        }
        return views;
    }

    /** One, with its route, what it would change of its target, and the threads of the submissions that it takes up. */
    ObjectNode one(ReviewItem item) {
        ObjectNode view = all(List.of(item)).get(0);
        view.set("route", route(item).orElse(null));
        Optional.ofNullable(item.proposal().target())
                .flatMap(target ->
                        dataset.claim(target.accession(), item.verdict().sequence()))
                .ifPresent(target -> view.set("difference", Difference.of(item.proposal(), target)));
        ArrayNode former = former(item);
        if (!former.isEmpty()) {
            view.set("former", former);
        }
        return view;
    }

    /** Where the other face of the claim would be seen, also that of another cargo. */
    private Optional<ObjectNode> route(ReviewItem item) {
        long head = dataset.sequence();
        return Optional.ofNullable(item.proposal().claim())
                .or(() -> Optional.ofNullable(item.proposal().target())
                        .flatMap(target -> dataset.claim(target.accession(), head))
                        .map(PublishedClaim::claim))
                .flatMap(claim -> routes.of(claim, head));
    }

    /** The newest first. */
    private ArrayNode former(ReviewItem item) {
        List<ReviewItem> chain = new ArrayList<>();
        Optional<ReviewItem> before = item.previous().flatMap(items::find);
        while (before.isPresent() && chain.size() < FORMER) {
            chain.add(before.get());
            before = before.get().previous().flatMap(items::find);
        }
        List<UUID> ids = chain.stream().map(ReviewItem::id).toList();
        Map<UUID, List<Decision>> decided = decisions.of(ids);
        Map<UUID, List<Comment>> said = comments.of(ids).stream().collect(Collectors.groupingBy(Comment::item));
        ArrayNode threads = JsonNodeFactory.instance.arrayNode();
        chain.forEach(one -> threads.add(ReviewView.thread(
                one, decided.getOrDefault(one.id(), List.of()), said.getOrDefault(one.id(), List.of()))));
        return threads;
    }
}
