package org.exocurate.review.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.dataset.Faults.Kind;

/** Walks the chain: no number is missing, every digest is that of its text, every link holds. */
@ApplicationScoped
class LogCheck {

    private final ChangeTable changes;

    LogCheck(ChangeTable changes) {
        this.changes = changes;
    }

    /** The end of the chain as the log itself has it. */
    End check(Faults faults) {
        Walked walked = new Walked(faults);
        changes.each(walked::next);
        return new End(walked.sequence, walked.digest);
    }

    /** Where the log ends. */
    record End(long sequence, String digest) {}

    private static final class Walked {

        private final Faults faults;
        private long sequence;
        private String digest = Change.NOTHING_BEFORE;

        Walked(Faults faults) {
            this.faults = faults;
        }

        void next(Change change) {
            if (change.sequence() != sequence + 1) {
                faults.at(Kind.GAP, change.sequence(), "follows change " + sequence);
            }
            if (!change.previous().equals(digest)) {
                faults.at(Kind.CHAIN, change.sequence(), "previous is not the digest of the change before");
            }
            if (!Sha256.hex(change.content()).equals(change.after())) {
                faults.at(Kind.CONTENT_DIGEST, change.sequence(), "after is not the digest of the content");
            }
            if (!ChangeText.digest(change).equals(change.digest())) {
                faults.at(Kind.CHANGE_DIGEST, change.sequence(), "digest is not that of the change");
            }
            sequence = change.sequence();
            digest = change.digest();
        }
    }
}
