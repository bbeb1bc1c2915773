package org.exocurate.submission.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.submission.intake.Answers;
import org.exocurate.submission.intake.Draft;
import org.exocurate.submission.intake.LineKey;
import org.exocurate.submission.intake.Submissions;
import org.exocurate.submission.people.People;

/** Stores the good lines of a group with a handful of statements, in the caller's transaction, and says what became of each. */
@ApplicationScoped
class Groups {

    private static final String DOOR = "submissions/batch";

    private final Answers answers;
    private final Submissions submissions;
    private final People people;

    Groups(Answers answers, Submissions submissions, People people) {
        this.answers = answers;
        this.submissions = submissions;
        this.people = people;
    }

    /** A batch may run for long: who was erased or kept out meanwhile is refused as a whole. */
    List<Result> store(Sender sender, List<BatchLine> lines) {
        people.requirePresent(sender.person(), sender.account());
        UUID person = sender.person();
        Map<String, LineKey> owners = owners(person, lines);
        List<Draft> drafts = new ArrayList<>();
        // The keys of lines refused after all; a twin of such a line in the same group is judged by itself, without the
        // key.
        Set<String> freed = new HashSet<>();
        List<Result> results = new ArrayList<>(lines.size());
        for (BatchLine line : lines) {
            results.add(result(line, owners, drafts, freed));
        }
        answers.forget(person, DOOR, freed);
        submissions.store(person, drafts);
        return results;
    }

    private Map<String, LineKey> owners(UUID person, List<BatchLine> lines) {
        List<LineKey> keys = new ArrayList<>();
        for (BatchLine line : lines) {
            line.draft().ifPresent(draft -> line.key()
                    .ifPresent(key -> keys.add(new LineKey(key, line.digest(), draft.id()))));
        }
        return keys.isEmpty() ? Map.of() : answers.once(person, DOOR, keys);
    }

    private Result result(BatchLine line, Map<String, LineKey> owners, List<Draft> drafts, Set<String> freed) {
        if (line.draft().isEmpty()) {
            return Result.refused(line, line.problem().orElseThrow());
        }
        Draft draft = line.draft().get();
        Optional<LineKey> owner = line.key().map(owners::get);
        boolean own = owner.isEmpty() || owner.get().submission().equals(draft.id());
        if (own || freed.contains(owner.get().key())) {
            return fresh(line, draft, drafts, freed);
        }
        return owner.get().digest().equals(line.digest())
                ? Result.stored(line, owner.get().submission())
                : Result.refused(line, Answers.otherBody().problem());
    }

    private Result fresh(BatchLine line, Draft draft, List<Draft> drafts, Set<String> freed) {
        Optional<Problem> outdated = outdated(draft);
        if (outdated.isPresent()) {
            line.key().ifPresent(freed::add);
            return Result.refused(line, outdated.get());
        }
        drafts.add(draft);
        return Result.stored(line, draft.id());
    }

    private Optional<Problem> outdated(Draft draft) {
        try {
            submissions.requireCurrent(draft.proposal());
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.problem());
        }
    }
}
