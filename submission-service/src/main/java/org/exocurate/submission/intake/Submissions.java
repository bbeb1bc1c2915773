package org.exocurate.submission.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;
import org.exocurate.submission.dataset.PublishedClaims;

/** Keeps a submission and the news of it together: both are stored, or neither. */
@ApplicationScoped
public class Submissions {

    private final SubmissionTable submissions;
    private final StepTable steps;
    private final RequestTable requests;
    private final PersonalTable personal;
    private final Answers answers;
    private final PublishedClaims published;
    private final Outbox outbox;
    private final Audit audit;

    Submissions(
            SubmissionTable submissions,
            StepTable steps,
            RequestTable requests,
            PersonalTable personal,
            Answers answers,
            PublishedClaims published,
            Outbox outbox,
            Audit audit) {
        this.submissions = submissions;
        this.steps = steps;
        this.requests = requests;
        this.personal = personal;
        this.answers = answers;
        this.published = published;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Takes one in, or answers as the first time. */
    @Transactional
    public Answer accept(Asked asked, Proposal proposal) {
        return answers.once(asked, at -> Answer.created(store(asked.person(), at, Draft.of(proposal))));
    }

    /** Takes one in, in the caller's transaction; refuses an outdated target. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Submission store(UUID person, Instant at, Draft draft) {
        requireCurrent(draft.proposal());
        store(person, at, List.of(draft));
        return Submission.fresh(draft, person, at);
    }

    /** Takes many in that were checked before, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(UUID person, List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            store(person, answers.now(), drafts);
        }
    }

    /** Refuses a proposal whose target has a newer version or is retracted. */
    public void requireCurrent(Proposal proposal) {
        if (proposal.target() != null) {
            published.requireCurrent(proposal.target());
        }
    }

    /** Stores and tells a further step; the caller holds the submission. What is asked of review-service stands until it answers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Submission step(
            Submission held, SubmissionEvent.Step step, Instant at, UUID by, Optional<Proposal> proposal, String text) {
        long version = held.version() + 1;
        submissions.change(held.id(), version);
        requested(step).ifPresent(what -> requests.add(held.id(), version, what, proposal.map(ClaimJson::write)));
        steps.add(held.id(), version, step, at, by, text);
        outbox.add(SubmissionNews.of(
                new SubmissionEvent(held.id(), version, step, at, by, proposal.orElse(null), text, null)));
        audit.add(Act.of(act(step), held.id()).by(by).detail("version", version));
        return submissions.find(held.id()).orElseThrow();
    }

    public Optional<Submission> find(UUID id) {
        return submissions.find(id);
    }

    /** The submission, held against everybody else until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Submission hold(UUID id) {
        return submissions.lock(id).orElseThrow();
    }

    public List<Submission> page(Query query) {
        return submissions.page(query);
    }

    /** What a person said on any submission: the run after this place, empty at the beginning and at the end. */
    public List<Held> said(UUID person, String place) {
        return personal.said(person, place);
    }

    /** The keys of a person's requests, in the same way. */
    public List<Held> keys(UUID person, String place) {
        return personal.keys(person, place);
    }

    /** How many stand where: one person's, or all. */
    public Map<SubmissionStatus, Long> tally(Optional<UUID> contributor) {
        return submissions.tally(contributor);
    }

    public List<Step> steps(UUID id) {
        return steps.of(id);
    }

    /** What was said here on each of these. */
    public Map<UUID, List<Step>> comments(List<UUID> ids) {
        return steps.comments(ids);
    }

    /** Notes where reviews stand, and what they answered; what is not known here is passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stand(List<Standing> standings) {
        submissions.stand(standings);
        standings.forEach(told -> told.answers().forEach(answer -> requests.answer(told.submission(), answer)));
    }

    private void store(UUID person, Instant at, List<Draft> drafts) {
        submissions.insert(person, at, drafts);
        outbox.addAll(drafts.stream().map(draft -> submitted(draft, person, at)).toList());
        audit.addAll(drafts.stream().map(draft -> done(draft, person)).toList());
    }

    private static OutboxMessage submitted(Draft draft, UUID person, Instant at) {
        return SubmissionNews.of(new SubmissionEvent(
                draft.id(),
                1,
                SubmissionEvent.Step.SUBMITTED,
                at,
                person,
                draft.proposal(),
                null,
                draft.previous().orElse(null)));
    }

    private static Act done(Draft draft, UUID person) {
        Act act = Act.of(act(SubmissionEvent.Step.SUBMITTED), draft.id()).by(person);
        return draft.previous().map(former -> act.detail("previous", former)).orElse(act);
    }

    private static String act(SubmissionEvent.Step step) {
        return switch (step) {
            case SUBMITTED -> "submission.submit";
            case RESUBMITTED -> "submission.resubmit";
            case WITHDRAWAL_REQUESTED -> "submission.withdraw";
            case COMMENTED -> "submission.comment";
        };
    }

    private static Optional<String> requested(SubmissionEvent.Step step) {
        return switch (step) {
            case WITHDRAWAL_REQUESTED -> Optional.of("WITHDRAWAL");
            case RESUBMITTED -> Optional.of("RESUBMISSION");
            case SUBMITTED, COMMENTED -> Optional.empty();
        };
    }
}
