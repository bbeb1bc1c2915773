package org.exocurate.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Person;
import org.exocurate.review.queue.Decision;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;

/** Takes decisions one at a time: under the head's lock an item is looked at again before its fate is sealed. */
@ApplicationScoped
class Decisions {

    private final ReviewQueue queue;
    private final Recheck recheck;
    private final Publication publication;
    private final Dataset dataset;
    private final People people;

    Decisions(ReviewQueue queue, Recheck recheck, Publication publication, Dataset dataset, People people) {
        this.queue = queue;
        this.recheck = recheck;
        this.publication = publication;
        this.dataset = dataset;
        this.people = people;
    }

    /** Decides an item as its curator saw it. */
    @Transactional
    Answer decide(UUID id, Person curator, String seenTag, DecisionForm form) {
        long sequence = dataset.lock();
        ReviewItem item = queue.lock(id).orElseThrow(() -> Refused.notFound("no such review item"));
        Optional<String> before = queue.answer(id, curator.id(), form.decision(), seenTag);
        if (before.isPresent()) {
            return new Answer.Given(before.get());
        }
        List<Decision> former = queue.decisions(id);
        boolean independent = new WhoMayDecide(curator, contributor(item), item, former).check(form);
        if (item.status() != ReviewStatus.OPEN) {
            return notNow(Refused.conflict(
                    "the item is " + item.status(),
                    Map.of("reviewStatus", item.status().name())));
        }
        String tag = queue.tag(item);
        if (!seenTag.equals(tag) && !"*".equals(seenTag)) {
            return notNow(Refused.stale("the item is not as you saw it; read it again", Map.of("etag", tag)));
        }
        Optional<Answer> overtaken = recheck.overtaken(item, sequence);
        return overtaken.isPresent()
                ? overtaken.get()
                : seal(queue.lock(id).orElseThrow(), curator, tag, form, independent);
    }

    private Answer seal(ReviewItem item, Person curator, String tag, DecisionForm form, boolean independent) {
        if (form.decision() == Decision.Kind.APPROVE) {
            Optional<Refused> blocked = publication.blocked(item, form);
            if (blocked.isPresent()) {
                return notNow(blocked.get());
            }
        }
        Decision decision = decision(item, curator, tag, form, independent);
        queue.add(decision);
        ReviewItem after =
                switch (form.decision()) {
                    case APPROVE -> approve(item, curator, form.reason());
                    case REJECT -> close(item, ReviewStatus.REJECTED, ReviewEvent.Step.REJECTED, curator, form);
                    case REQUEST_CHANGES -> close(
                            item, ReviewStatus.CHANGES_REQUESTED, ReviewEvent.Step.CHANGES_REQUESTED, curator, form);
                };
        ObjectNode answer = queue.view(decision);
        answer.put("status", after.status().name());
        after.published().ifPresent(p -> answer.put("accession", p.accession()).put("version", p.version()));
        queue.answered(decision.id(), answer);
        return new Answer.Given(CanonicalJson.of(answer));
    }

    private ReviewItem approve(ReviewItem item, Person curator, String reason) {
        List<UUID> approvers = queue.decisions(item.id()).stream()
                .filter(Decision::isStandingApproval)
                .map(Decision::person)
                .distinct()
                .toList();
        if (approvers.size() < item.verdict().approvalsNeeded()) {
            return queue.change(item, ReviewEvent.Step.APPROVAL_GIVEN, curator.id(), reason);
        }
        ReviewItem published = publication.publish(item, contributor(item).id(), approvers);
        return queue.change(published, ReviewEvent.Step.APPROVED, curator.id(), reason);
    }

    private ReviewItem close(
            ReviewItem item, ReviewStatus status, ReviewEvent.Step step, Person curator, DecisionForm form) {
        ReviewItem fallen = queue.letApprovalsFall(item, step.name());
        String detail = form.reasonCode().map(code -> code + ": ").orElse("") + form.reason();
        return queue.change(fallen.with(status), step, curator.id(), detail);
    }

    private Decision decision(ReviewItem item, Person curator, String tag, DecisionForm form, boolean independent) {
        return new Decision(
                Uuid7.next(),
                item.id(),
                curator.id(),
                form.decision(),
                form.reason(),
                form.reasonCode().map(Enum::name),
                form.conflictOfInterest(),
                form.conflictOfInterestText(),
                form.overrides(),
                tag,
                seen(item),
                queue.now(),
                form.decision() == Decision.Kind.APPROVE,
                independent);
    }

    /** What the decision is bound to. */
    private static ObjectNode seen(ReviewItem item) {
        JsonNode document = item.verdict().document();
        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.put("claim", Sha256.hex(CanonicalJson.of(ClaimJson.write(item.proposal()))));
        seen.put("verdict", Sha256.hex(CanonicalJson.of(document)));
        seen.put("sequence", item.verdict().sequence());
        seen.set("rules", document.path("checkedAt").path("rules"));
        return seen;
    }

    private Person contributor(ReviewItem item) {
        return people.contributor(item.contributor())
                .orElseThrow(() -> Refused.unavailable("the contributor's profile has not arrived yet", 1));
    }

    private static Answer notNow(Refused refusal) {
        return new Answer.NotNow(refusal);
    }
}
