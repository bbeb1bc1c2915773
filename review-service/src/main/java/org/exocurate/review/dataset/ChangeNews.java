package org.exocurate.review.dataset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;

/** The log as a follower in this service reads it: what happened to which claim, and who had a hand in it. */
@ApplicationScoped
public class ChangeNews {

    private final ChangeTable changes;
    private final HeadTable heads;

    ChangeNews(ChangeTable changes, HeadTable heads) {
        this.changes = changes;
        this.heads = heads;
    }

    /**
     * One change.
     *
     * @param type the word of its type
     * @param claim as it was after it
     * @param doers who proposed and approved it
     */
    public record Told(long sequence, String type, PublishedClaim claim, Instant at, Set<UUID> doers) {}

    /** The next so many after one; numbers have no gap and rise as they are committed, so none can come in before them. */
    public List<Told> after(long sequence, int most) {
        return changes.piece(sequence, most).stream().map(ChangeNews::told).toList();
    }

    /** The number of the last change. */
    public long head() {
        return heads.read().sequence();
    }

    private static Told told(Change change) {
        PublishedClaim claim = new Held(change.sequence(), change.content(), change.after()).published();
        Set<UUID> doers = new HashSet<>(change.approvedBy());
        doers.add(change.proposedBy());
        return new Told(change.sequence(), change.type(), claim, change.at(), doers);
    }
}
