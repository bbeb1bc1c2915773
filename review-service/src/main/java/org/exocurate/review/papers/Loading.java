package org.exocurate.review.papers;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.works.Crosswalk;

/** Loads a crosswalk: all of it is in force, or none; then the claims are weighed anew whose works it joined. */
@ApplicationScoped
class Loading {

    private static final Duration MOST = Duration.ofHours(6);

    private final Crosswalk crosswalk;
    private final Dataset dataset;
    private final Recount recount;
    private final Audit audit;
    private final Transactions transactions;

    Loading(Crosswalk crosswalk, Dataset dataset, Recount recount, Audit audit, Transactions transactions) {
        this.crosswalk = crosswalk;
        this.dataset = dataset;
        this.recount = recount;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What came of a load.
     *
     * @param number of the crosswalk in force after it: the former one where it says nothing new
     * @param joined pairs of identifiers that nobody had joined before
     * @param examples of the faults, the first hundred
     * @param reweighed claims whose support, grade or notices are others by it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Report(
            long number,
            long rows,
            long works,
            long joined,
            long faults,
            List<RowFaults.Told> examples,
            long reweighed) {}

    Report load(InputStream in, UUID by) {
        Report loaded = transactions.lasting(MOST, () -> loaded(in, by));
        return new Report(
                loaded.number(),
                loaded.rows(),
                loaded.works(),
                loaded.joined(),
                loaded.faults(),
                loaded.examples(),
                recount.all());
    }

    private Report loaded(InputStream in, UUID by) {
        long load = crosswalk
                .begin()
                .orElseThrow(
                        () -> Refused.conflict("a crosswalk is being loaded or counted; try again when it is done"));
        AtomicLong joined = new AtomicLong();
        CrosswalkFile.Read read = CrosswalkFile.read(in, pairs -> joined.addAndGet(crosswalk.join(load, pairs)));
        if (joined.get() > 0) {
            dataset.lock();
            crosswalk.inForce(load, by);
            audit.add(Act.of("crosswalk.load", load).by(by).detail("joined", joined.get()));
        }
        return new Report(
                joined.get() > 0 ? load : load - 1,
                read.rows(),
                read.works(),
                joined.get(),
                read.faults(),
                read.told(),
                0);
    }
}
