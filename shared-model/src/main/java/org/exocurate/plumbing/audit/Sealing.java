package org.exocurate.plumbing.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Transactions;

/** Seals what waits: of all instances one at a time, each seal in a transaction of its own. */
@ApplicationScoped
class Sealing {

    private final EntryTable entries;
    private final SealTable seals;
    private final Landmarks landmarks;
    private final Transactions transactions;
    private final AuditConfig config;

    Sealing(EntryTable entries, SealTable seals, Landmarks landmarks, Transactions transactions, AuditConfig config) {
        this.entries = entries;
        this.seals = seals;
        this.landmarks = landmarks;
        this.transactions = transactions;
        this.config = config;
    }

    /** Makes the next seal; true if it did. False if nothing waits or another instance is at it. */
    boolean next() {
        return seals.waits() && transactions.fresh(this::sealed);
    }

    private boolean sealed() {
        Optional<Seal.Chain> end = seals.hold();
        List<UUID> taken = end.isPresent() ? seals.take(config.entriesPerSeal()) : List.of();
        if (taken.isEmpty()) {
            return false;
        }
        Map<UUID, Entry> found = entries.all(taken.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        // After the entries are seen: what moved the log's end with them is seen too.
        seals.insert(Seal.of(end.get(), seals.now(), taken, found, landmarks.end()));
        return true;
    }
}
