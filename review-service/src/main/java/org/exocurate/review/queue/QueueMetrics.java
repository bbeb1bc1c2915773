package org.exocurate.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;

/** What an operator's graphs show of the queue. */
@ApplicationScoped
class QueueMetrics {

    void start(@Observes StartupEvent event, Gauges gauges, FacetTable facets) {
        gauges.show("exocurate.reviews", "review items by status", "status", facets::tally);
    }
}
