package org.exocurate.review.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.model.dataset.Change;
import org.exocurate.review.works.Crosswalk;
import org.exocurate.review.works.Notice;
import org.exocurate.review.works.Notices;

/** Tells a dataset what becomes of papers, as the doors do, and looks at what its claims come to by it. */
final class ToldOfPapers {

    static final UUID STEWARD = UUID.randomUUID();

    private final RealDataset real;

    ToldOfPapers(RealDataset real) {
        this.real = real;
    }

    int notice(String reference, String type) {
        return real.inTransaction(() -> {
            real.dataset.lock();
            Notices.Said said = new Notices.Said(
                    new Reference(reference), Notice.Type.valueOf(type), LocalDate.of(2024, 3, 1), "a source");
            Notices.Taken taken = real.papers.notices().take(List.of(said), STEWARD);
            return taken.notices().isEmpty()
                    ? 0
                    : real.dataset.reweigh(
                            Approval.by(STEWARD, taken.notices().get(0).id()), taken.works());
        });
    }

    void load(String... identifiers) {
        join(identifiers);
        Optional<Integer> some = count();
        while (some.isPresent()) {
            some = count();
        }
    }

    void join(String... identifiers) {
        real.inTransaction(() -> {
            Crosswalk crosswalk = real.papers.crosswalk();
            long load = crosswalk.begin().orElseThrow();
            crosswalk.join(load, List.of(pair(identifiers[0], identifiers[1])));
            crosswalk.inForce(load, STEWARD);
            return load;
        });
    }

    /** How many of the next claims changed. */
    Optional<Integer> count() {
        return real.inTransaction(() -> real.papers.crosswalk().uncounted().map(some -> {
            int changed = real.dataset.reweigh(Approval.by(STEWARD, UUID.randomUUID()), some.claims());
            real.papers.crosswalk().counted(some);
            return changed;
        }));
    }

    static Joined pair(String one, String other) {
        return new Joined(new Reference(one), new Reference(other));
    }

    String digest(Accession accession) {
        return real.states.one(accession, Long.MAX_VALUE).orElseThrow().digest();
    }

    Change last() {
        List<Change> all = real.changes.range(0, 10_000);
        return all.get(all.size() - 1);
    }

    List<String> types() {
        return new ArrayList<>(
                real.changes.range(0, 10_000).stream().map(Change::type).toList());
    }
}
