package org.exocurate.review.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.outbox.Outbox;

/** Adds to the end of the log: numbers and chains the changes, and keeps states, tree, head and news with them. */
@ApplicationScoped
class Ledger {

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ClaimStateTable states;
    private final MerkleTree tree;
    private final Placing placing;
    private final Outbox outbox;
    private final Audit audit;

    Ledger(
            HeadTable heads,
            ChangeTable changes,
            ClaimStateTable states,
            MerkleTree tree,
            Placing placing,
            Outbox outbox,
            Audit audit) {
        this.heads = heads;
        this.changes = changes;
        this.states = states;
        this.tree = tree;
        this.placing = placing;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The first entry is the cause of the others. Gives the sequence of the first. The head is the locked one. */
    long append(Head head, Approval approval, List<Entry> entries) {
        return append(head, approval, entries, OptionalLong.empty());
    }

    /** The same for entries that another change is the cause of, if there is one. */
    long append(Head head, Approval approval, List<Entry> entries, OptionalLong already) {
        List<Change> appended = chained(head, approval, entries, already);
        appended.forEach(changes::insert);
        states.turn(
                appended.stream().map(Change::sequence).toList(),
                entries.stream().map(entry -> ClaimState.of(entry.next())).toList());
        placing.place(head.sequence(), appended, entries);
        Head next = moved(head, entries, appended.get(appended.size() - 1));
        tree.set(leaves(entries, appended), next.accessions());
        heads.update(next);
        outbox.addAll(Announcement.of(appended, head.version()));
        audit.add(act(appended));
        return appended.get(0).sequence();
    }

    private static Act act(List<Change> appended) {
        return Act.of("dataset.change", appended.get(0).accession())
                .detail("from", appended.get(0).sequence())
                .detail("to", appended.get(appended.size() - 1).sequence());
    }

    private List<Change> chained(Head head, Approval approval, List<Entry> entries, OptionalLong already) {
        Instant at = heads.now();
        List<Change> chain = new ArrayList<>();
        String previous = head.chainHead();
        Long cause = already.isPresent() ? already.getAsLong() : null;
        for (Entry entry : entries) {
            long sequence = head.sequence() + 1 + chain.size();
            Change change = change(entry, sequence, cause, at, approval, previous);
            chain.add(change);
            previous = change.digest();
            cause = cause == null ? sequence : cause;
        }
        return chain;
    }

    private static Change change(
            Entry entry, long sequence, Long cause, Instant at, Approval approval, String previous) {
        String content = CanonicalJson.of(entry.next().json());
        String before = entry.former() == null ? null : entry.former().digest();
        Change open = new Change(
                sequence,
                entry.type().word(),
                entry.next().accession().toString(),
                entry.next().version(),
                content,
                before,
                Sha256.hex(content),
                cause,
                at,
                approval.proposedBy(),
                approval.approvedBy(),
                previous,
                "");
        return open.withDigest(ChangeText.digest(open));
    }

    private static Head moved(Head head, List<Entry> entries, Change last) {
        return new Head(
                last.sequence(),
                last.digest(),
                head.accessions()
                        + entries.stream()
                                .filter(entry -> entry.former() == null)
                                .count(),
                head.contested() + turned(entries, ClaimStatus.CONTESTED),
                head.retracted() + turned(entries, ClaimStatus.RETRACTED),
                head.released(),
                head.version());
    }

    private static int turned(List<Entry> entries, ClaimStatus status) {
        return entries.stream().mapToInt(entry -> entry.turned(status)).sum();
    }

    private static SortedMap<Long, String> leaves(List<Entry> entries, List<Change> appended) {
        SortedMap<Long, String> leaves = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            leaves.put(
                    entries.get(i).next().accession().number() - 1,
                    appended.get(i).after());
        }
        return leaves;
    }
}
