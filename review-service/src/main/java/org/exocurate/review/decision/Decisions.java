package org.exocurate.review.decision;

import java.util.ArrayList;
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
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.evidence.Verdict;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Person;
import org.exocurate.review.queue.Decision;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;
import org.exocurate.review.vocabulary.Vocabularies;

/** Takes decisions one at a time: under the head's lock an item is looked at again before its fate is sealed. */
@ApplicationScoped
class Decisions {

    private final ReviewQueue queue;
    private final Recheck recheck;
    private final Obstacles obstacles;
    private final Judging judging;
    private final Publication publication;
    private final Dataset dataset;
    private final People people;
    private final Vocabularies vocabularies;
    private final Once once;

    Decisions(
            ReviewQueue queue,
            Recheck recheck,
            Obstacles obstacles,
            Judging judging,
            Publication publication,
            Dataset dataset,
            People people,
            Vocabularies vocabularies,
            Once once) {
        this.once = once;
        this.queue = queue;
        this.recheck = recheck;
        this.obstacles = obstacles;
        this.judging = judging;
        this.publication = publication;
        this.dataset = dataset;
        this.people = people;
        this.vocabularies = vocabularies;
    }

    /** Decides an item as its curator saw it; the same again is answered as the first time, by its key or by what was seen. */
    @Transactional
    Answer decide(Wanted wanted, Optional<String> key) {
        long sequence = dataset.lock();
        people.requirePresent(wanted.curator());
        DecisionForm form = wanted.form();
        Asked asked = new Asked(wanted.curator().id(), "decisions/" + wanted.item(), key, form.digest());
        Optional<String> before = once.before(asked)
                .or(() -> queue.answer(wanted.item(), wanted.curator().id(), wanted.seenTag(), form.digest()));
        if (before.isPresent()) {
            return new Answer.Given(before.get(), true);
        }
        Answer answer = decided(wanted, sequence);
        if (answer instanceof Answer.Given given) {
            once.keep(asked, given.json());
        }
        return answer;
    }

    private Answer decided(Wanted wanted, long sequence) {
        vocabularies.hold();
        Person curator = wanted.curator();
        DecisionForm form = wanted.form();
        ReviewItem item = queue.lock(wanted.item()).orElseThrow(() -> Refused.notFound("no such review item"));
        List<Decision> standing = queue.decisions(item.id()).stream()
                .filter(Decision::isStandingApproval)
                .toList();
        List<Person> approvers =
                people.all(standing.stream().map(Decision::person).toList());
        boolean independent = new WhoMayDecide(
                        curator, contributor(item), item, cited(item, sequence), standing, approvers)
                .check(form);
        if (item.status() != ReviewStatus.OPEN) {
            return notNow(Refused.conflict(
                    "the item is " + item.status(),
                    Map.of("reviewStatus", item.status().name())));
        }
        String tag = queue.tag(item);
        if (!wanted.seenTag().equals(tag)) {
            return notNow(Refused.stale(
                    "the item is not as you saw it; read it again",
                    Map.of("etag", tag, "changed", queue.changed(wanted.seenTag(), tag))));
        }
        Optional<Answer> overtaken = recheck.overtaken(item, sequence);
        return overtaken.isPresent()
                ? overtaken.get()
                : seal(queue.lock(item.id()).orElseThrow(), curator, tag, form, independent);
    }

    private Answer seal(ReviewItem item, Person curator, String tag, DecisionForm form, boolean independent) {
        Decision decision = decision(item, curator, tag, form, independent);
        return switch (form.decision()) {
            case APPROVE -> approve(item, decision, curator, form);
            case REJECT -> {
                queue.add(decision, form.digest());
                yield given(decision, close(item, ReviewStatus.REJECTED, ReviewEvent.Step.REJECTED, curator, form));
            }
            case REQUEST_CHANGES -> {
                queue.add(decision, form.digest());
                yield given(
                        decision,
                        close(item, ReviewStatus.CHANGES_REQUESTED, ReviewEvent.Step.CHANGES_REQUESTED, curator, form));
            }
        };
    }

    private Answer given(Decision decision, ReviewItem after) {
        ObjectNode answer = queue.view(decision);
        answer.put("status", after.status().name());
        after.published().ifPresent(p -> answer.put("accession", p.accession()).put("version", p.version()));
        queue.answered(decision.id(), answer);
        return new Answer.Given(CanonicalJson.of(answer), false);
    }

    private Answer approve(ReviewItem item, Decision decision, Person curator, DecisionForm form) {
        Verdict verdict = judging.verdict(item.proposal());
        Optional<Refused> obstacle = obstacles.first(item.proposal(), verdict, form);
        if (obstacle.isPresent()) {
            return notNow(obstacle.get());
        }
        queue.add(decision, form.digest());
        return given(decision, approve(item, verdict, curator, form.reason()));
    }

    private ReviewItem approve(ReviewItem item, Verdict verdict, Person curator, String reason) {
        List<UUID> approvers = queue.decisions(item.id()).stream()
                .filter(Decision::isStandingApproval)
                .map(Decision::person)
                .distinct()
                .toList();
        if (approvers.size() < item.verdict().approvalsNeeded()) {
            return queue.change(item, ReviewEvent.Step.APPROVAL_GIVEN, curator.id(), reason);
        }
        ReviewItem published =
                publication.publish(item, verdict, contributor(item).id(), approvers);
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

    /** All evidence that the item is about: what it brings, and what its target rests on. */
    private List<Evidence> cited(ReviewItem item, long sequence) {
        Proposal proposal = item.proposal();
        List<Evidence> cited = new ArrayList<>(proposal.evidence());
        Optional.ofNullable(proposal.claim()).map(Claim::evidence).ifPresent(cited::addAll);
        Optional.ofNullable(proposal.target())
                .flatMap(target -> dataset.claim(target.accession(), sequence))
                .map(known -> known.claim().evidence())
                .ifPresent(cited::addAll);
        return cited;
    }

    private Person contributor(ReviewItem item) {
        return people.contributor(item.contributor())
                .orElseThrow(() -> Refused.unavailable("the contributor's profile has not arrived yet", 1));
    }

    private static Answer notNow(Refused refusal) {
        return new Answer.NotNow(refusal);
    }
}
