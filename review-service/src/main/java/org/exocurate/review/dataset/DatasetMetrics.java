package org.exocurate.review.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.review.dataset.WalkResult.Status;

/** What an operator's graphs show of the dataset. */
@ApplicationScoped
class DatasetMetrics {

    void start(
            @Observes StartupEvent event,
            Gauges gauges,
            HeadTable heads,
            ReleaseTable releases,
            FileMaking files,
            Verification verification) {
        gauges.show("exocurate.dataset.sequence", "the number of the last change", () -> heads.read()
                .sequence());
        gauges.show("exocurate.dataset.releases", "how many releases there are", releases::count);
        gauges.show("exocurate.dataset.files.waiting", "releases whose files are not made yet", files::waiting);
        gauges.show(
                "exocurate.dataset.broken",
                "1 if the last verification found a fault",
                () -> verification.last().status() == Status.BROKEN ? 1 : 0);
    }
}
