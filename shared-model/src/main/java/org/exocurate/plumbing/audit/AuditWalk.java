package org.exocurate.plumbing.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.audit.AuditFault.Kind;

/** Reads the whole audit, in constant memory, and names what was altered, taken out or put in by hand. */
@ApplicationScoped
public class AuditWalk {

    private static final int SEALS_AT_A_TIME = 10;
    private static final int TOLD = 100;

    private final EntryTable entries;
    private final SealTable seals;
    private final Landmarks landmarks;

    AuditWalk(EntryTable entries, SealTable seals, Landmarks landmarks) {
        this.entries = entries;
        this.seals = seals;
        this.landmarks = landmarks;
    }

    /** How far the chain goes. */
    public record Walked(long seals, long entries, String digest, Landmark landmark) {

        static final Walked NOTHING = new Walked(0, 0, Seal.NOTHING_BEFORE, new Landmark(0, Seal.NOTHING_BEFORE));
    }

    /** Walks in the caller's transaction, which has to see one moment (repeatable read), and remembers how far, if all is well. */
    public Walked check(Consumer<AuditFault> faults) {
        AtomicBoolean holds = new AtomicBoolean(true);
        Walked walked = walk(fault -> {
            holds.set(false);
            faults.accept(fault);
        });
        if (holds.get()) {
            seals.reached(walked.seals(), walked.digest());
        }
        return walked;
    }

    private Walked walk(Consumer<AuditFault> faults) {
        Walked walked = Walked.NOTHING;
        List<Seal> piece = seals.piece(0, SEALS_AT_A_TIME);
        while (!piece.isEmpty()) {
            for (Seal seal : piece) {
                walked = passed(seal, walked, faults);
            }
            strange(piece, faults);
            piece = seals.piece(walked.seals(), SEALS_AT_A_TIME);
        }
        end(walked, faults);
        entries.strays(TOLD)
                .forEach(id ->
                        tell(faults, Kind.ENTRY_STRAY, "entry " + id + " is in no seal, and does not wait for one"));
        return walked;
    }

    private Walked passed(Seal seal, Walked before, Consumer<AuditFault> faults) {
        for (long gone = before.seals() + 1; gone < Math.min(seal.number(), before.seals() + TOLD); gone++) {
            tell(faults, Kind.SEAL_GONE, "seal " + gone + " is not there");
        }
        if (!seal.previous().equals(before.digest())) {
            tell(faults, Kind.CHAIN, "seal " + seal.number() + " does not follow the one before it");
        }
        if (!seal.isAsMade()) {
            tell(faults, Kind.SEAL_ALTERED, "seal " + seal.number() + " is not as it was made");
        }
        if (seal.landmark().number() < before.landmark().number()) {
            tell(
                    faults,
                    Kind.LANDMARK,
                    "seal " + seal.number() + " names an earlier end of the log than the one before");
        }
        entries(seal, faults);
        return new Walked(seal.number(), before.entries() + seal.entries().size(), seal.digest(), seal.landmark());
    }

    private void entries(Seal seal, Consumer<AuditFault> faults) {
        Map<UUID, Entry> found = entries.all(seal.entries().toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        for (int place = 0; place < seal.entries().size(); place++) {
            UUID id = seal.entries().get(place);
            if (!found.containsKey(id)) {
                tell(faults, Kind.ENTRY_GONE, "entry " + id + " of seal " + seal.number() + " is not there");
            } else if (!Arrays.equals(found.get(id).digest(), seal.digest(place))) {
                tell(faults, Kind.ENTRY_ALTERED, "entry " + id + " is not as it was in seal " + seal.number());
            }
        }
    }

    private void strange(List<Seal> piece, Consumer<AuditFault> faults) {
        Map<Landmark, Long> named = piece.stream().collect(Collectors.toMap(Seal::landmark, Seal::number, Math::min));
        landmarks
                .strange(named.keySet())
                .forEach(landmark -> tell(
                        faults,
                        Kind.LANDMARK,
                        "seal " + named.get(landmark) + " names " + landmark.number()
                                + " of the log with a digest that it does not have there"));
    }

    /** The chain ends where it was left; and once nothing waits, where the log ends too. */
    private void end(Walked walked, Consumer<AuditFault> faults) {
        Seal.Chain end = seals.chain();
        if (end.number() != walked.seals() || !end.digest().equals(walked.digest())) {
            tell(
                    faults,
                    Kind.SEAL_GONE,
                    "the chain was left at seal " + end.number() + "; the last that is there is seal "
                            + walked.seals());
        }
        seals.lost(TOLD)
                .forEach(lost -> tell(
                        faults,
                        Kind.SEAL_GONE,
                        "seal " + lost.number() + " was there when a walk found all well, and is gone or another now"));
        Landmark now = landmarks.end();
        if (walked.seals() > 0 && !seals.waits() && !now.equals(walked.landmark())) {
            tell(
                    faults,
                    Kind.LANDMARK,
                    "the last seal, " + walked.seals() + ", names "
                            + walked.landmark().number() + " as the end of the log, which is at " + now.number()
                            + ", and no entry waits");
        }
    }

    private static void tell(Consumer<AuditFault> faults, Kind kind, String detail) {
        faults.accept(new AuditFault(kind, detail));
    }
}
