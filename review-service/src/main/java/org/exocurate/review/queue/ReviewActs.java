package org.exocurate.review.queue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.audit.Act;

/** What of a review the audit holds: each decision, and each step that is not one's consequence. */
final class ReviewActs {

    private ReviewActs() {}

    static Act opened(ReviewItem item) {
        return Act.of("review.open", item.id()).by(item.contributor());
    }

    static Act decided(Decision decision) {
        return Act.of("review.decision." + word(decision.decision()), decision.item())
                .by(decision.person())
                .detail("decision", decision.id());
    }

    /** What a person says along with it may be about people and stays out; what the system says is a word. */
    static Optional<Act> stepped(ReviewItem item, ReviewEvent.Step step, UUID by, String detail) {
        if (by != null && isDecision(step)) {
            return Optional.empty();
        }
        Act act = Act.of("review.step." + word(step), item.id()).detail("version", item.reviewVersion());
        if (by != null) {
            return Optional.of(act.by(by));
        }
        return Optional.of(isWord(detail) ? act.bySystem().detail("why", detail) : act.bySystem());
    }

    private static boolean isWord(String detail) {
        return detail != null && detail.matches("[A-Z_]{1,100}");
    }

    private static boolean isDecision(ReviewEvent.Step step) {
        return switch (step) {
            case APPROVAL_GIVEN, APPROVED, REJECTED, CHANGES_REQUESTED -> true;
            default -> false;
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
