package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.review.dataset.Dataset;

/** Keeps the items, their decisions, remarks and history; every step is stored and told in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReviewQueue {

    private final ReviewItemTable items;
    private final ItemKeyTable keys;
    private final DecisionTable decisions;
    private final CommentTable comments;
    private final StepTable steps;
    private final ReviewEvents events;
    private final Audit audit;
    private final Dataset dataset;

    ReviewQueue(
            ReviewItemTable items,
            ItemKeyTable keys,
            DecisionTable decisions,
            CommentTable comments,
            StepTable steps,
            ReviewEvents events,
            Audit audit,
            Dataset dataset) {
        this.audit = audit;
        this.dataset = dataset;
        this.items = items;
        this.keys = keys;
        this.decisions = decisions;
        this.comments = comments;
        this.steps = steps;
        this.events = events;
    }

    /** Takes new submissions into the queue, all in a few statements. */
    public void open(List<ReviewItem> opened) {
        items.insertAll(opened);
        keys.put(opened);
        Instant at = steps.opened(
                opened.stream().map(ReviewItem::id).toArray(UUID[]::new),
                opened.stream().map(item -> item.verdict().word()).toArray(String[]::new));
        events.opened(opened, at);
        audit.addAll(opened.stream().map(ReviewActs::opened).toList());
    }

    public Optional<ReviewItem> find(UUID id) {
        return items.find(id);
    }

    /** The item, held against everybody else until the transaction ends. */
    public Optional<ReviewItem> lock(UUID id) {
        return items.lock(id);
    }

    /** The open items about a claim, held like {@link #lock}. */
    public List<ReviewItem> lockOpenOn(Accession claim) {
        return items.lockOpenOn(claim);
    }

    /** A run of the open items, oldest first; nothing comes before the first. */
    public List<ReviewItem> openAfter(Optional<UUID> after, int most) {
        return items.openAfter(after.orElse(new UUID(0, 0)), most);
    }

    public boolean exists(UUID id) {
        return items.find(id).isPresent();
    }

    /** The item by a verdict of this sequence, which knows if what the former one rests on has changed since. */
    public ReviewItem judgedAgain(ReviewItem item, ReviewItem.Judged verdict) {
        return item.judgedAgain(
                verdict, dataset.lastChange(Grounds.of(item), item.verdict().sequence(), verdict.sequence()));
    }

    /** Stores a verdict that says the same at a later sequence; there is nothing to tell. */
    public void refresh(ReviewItem item) {
        update(item);
    }

    private void update(ReviewItem item) {
        items.update(item);
        keys.put(List.of(item));
    }

    /** Stores what became of an item and tells of it. Returns the item as it is then. */
    public ReviewItem change(ReviewItem item, ReviewEvent.Step step, UUID by, String detail) {
        ReviewItem next = item.nextVersion();
        update(next);
        tell(next, step, by, detail);
        return next;
    }

    /** The time by the database's clock. */
    public Instant now() {
        return steps.now();
    }

    /** Remembers a decision; the change that follows from it is the caller's to make. */
    public void add(Decision decision, String body) {
        decisions.add(decision, body);
        audit.add(ReviewActs.decided(decision));
    }

    /** Keeps what a decision was answered, for the same decision sent again. */
    public void answered(UUID decision, ObjectNode answer) {
        decisions.answered(decision, CanonicalJson.of(answer));
    }

    /** What the same decision of the same person on the same state was answered. */
    public Optional<String> answer(UUID item, UUID person, String seenTag, String body) {
        return decisions.answer(item, person, seenTag, body);
    }

    public List<Decision> decisions(UUID item) {
        return decisions.of(item);
    }

    /** Lets the standing approvals of an item fall, once, with the reason. */
    public ReviewItem letApprovalsFall(ReviewItem item, String why) {
        return decisions.fell(item.id()) == 0 ? item : change(item, ReviewEvent.Step.APPROVAL_FELL, null, why);
    }

    /** Adds a remark and tells of it. */
    public void comment(ReviewItem item, UUID person, String text) {
        comments.add(new Comment(Uuid7.next(), item.id(), person, text));
        change(item, ReviewEvent.Step.COMMENTED, person, text);
    }

    /** The tag of what a decision on this item rests on. */
    public String tag(ReviewItem item) {
        return ReviewTag.of(item, decisions.of(item.id()));
    }

    /** What changed between two tags of an item, part by part. */
    public List<String> changed(String seen, String now) {
        return ReviewTag.changed(seen, now);
    }

    public ObjectNode view(Decision decision) {
        return ReviewView.decision(decision);
    }

    private void tell(ReviewItem item, ReviewEvent.Step step, UUID by, String detail) {
        Instant at = steps.add(item.id(), item.reviewVersion(), step, by, detail);
        events.tell(
                item,
                new ReviewEvents.Happened(step, at, by, detail),
                decisions.of(item.id()),
                comments.of(List.of(item.id())));
        ReviewActs.stepped(item, step, by, detail).ifPresent(audit::add);
    }
}
