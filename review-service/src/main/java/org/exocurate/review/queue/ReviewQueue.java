package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** Keeps the items, their decisions, remarks and history; every step is stored and told in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReviewQueue {

    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private final ReviewItemTable items;
    private final DecisionTable decisions;
    private final CommentTable comments;
    private final StepTable steps;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;

    ReviewQueue(
            ReviewItemTable items,
            DecisionTable decisions,
            CommentTable comments,
            StepTable steps,
            Outbox outbox,
            Audit audit,
            ObjectMapper json) {
        this.items = items;
        this.decisions = decisions;
        this.comments = comments;
        this.steps = steps;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
    }

    /** Takes new submissions into the queue, all in a few statements. */
    public void open(List<ReviewItem> opened) {
        items.insertAll(opened);
        Instant at = steps.opened(
                opened.stream().map(ReviewItem::id).toArray(UUID[]::new),
                opened.stream().map(item -> item.verdict().word()).toArray(String[]::new));
        outbox.addAll(opened.stream().map(item -> openedMessage(item, at)).toList());
        audit.addAll(opened.stream().map(ReviewActs::opened).toList());
    }

    private OutboxMessage openedMessage(ReviewItem item, Instant at) {
        ObjectNode state = ReviewView.state(item, List.of(), List.of());
        return message(item, ReviewEvent.Step.OPENED, at, null, item.verdict().word(), state);
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

    /** Stores a verdict that says the same at a later sequence; there is nothing to tell. */
    public void refresh(ReviewItem item) {
        items.update(item);
    }

    /** Stores what became of an item and tells of it. Returns the item as it is then. */
    public ReviewItem change(ReviewItem item, ReviewEvent.Step step, UUID by, String detail) {
        ReviewItem next = item.nextVersion();
        items.update(next);
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

    /** The whole item as curators see it. */
    public ObjectNode view(ReviewItem item) {
        return ReviewView.of(item, decisions.of(item.id()), comments.of(item.id()), steps.of(item.id()));
    }

    public ObjectNode view(Decision decision) {
        return ReviewView.decision(decision);
    }

    private void tell(ReviewItem item, ReviewEvent.Step step, UUID by, String detail) {
        Instant at = steps.add(item.id(), item.reviewVersion(), step, by, detail);
        ObjectNode state = ReviewView.state(item, decisions.of(item.id()), comments.of(item.id()));
        outbox.add(message(item, step, at, by, detail, state));
        ReviewActs.stepped(item, step, by, detail).ifPresent(audit::add);
    }

    private OutboxMessage message(
            ReviewItem item, ReviewEvent.Step step, Instant at, UUID by, String detail, ObjectNode state) {
        ReviewEvent event =
                new ReviewEvent(item.id(), item.reviewVersion(), step, at, by, detail, json.convertValue(state, STATE));
        String key = item.id().toString();
        CloudEvent envelope = CloudEvent.of(Uuid7.next().toString(), "/review-service", ReviewEvent.TYPE, at)
                .subject(key)
                .partitionkey(key)
                .dataschema("/schemas/review-changed.v1.json");
        String payload = json.valueToTree(event).toString();
        return OutboxMessage.of(Topics.REVIEWS_CHANGED, key, item.reviewVersion(), envelope, payload);
    }
}
