package org.exocurate.review.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.review.works.Crosswalk;
import org.exocurate.review.works.Notices;

/** What an operator's graphs show of what is known of papers. */
@ApplicationScoped
class PapersMetrics {

    void start(@Observes StartupEvent event, Gauges gauges, Crosswalk crosswalk, Notices notices) {
        gauges.show("exocurate.crosswalk.number", "how many crosswalks were loaded", crosswalk::number);
        gauges.show(
                "exocurate.crosswalk.uncounted",
                "1 while claims wait to be weighed anew by the last crosswalk",
                () -> crosswalk.isCounted() ? 0 : 1);
        gauges.show("exocurate.notices", "how many notices on papers came", notices::count);
    }
}
