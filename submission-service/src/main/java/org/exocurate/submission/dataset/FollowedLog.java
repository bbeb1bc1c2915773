package org.exocurate.submission.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.audit.Landmark;
import org.exocurate.plumbing.audit.Landmarks;

/** How far the dataset's log has come, as far as told: the seals of this service's audit name it. */
@ApplicationScoped
class FollowedLog implements Landmarks {

    private final FollowedLogTable table;
    private final Audit audit;

    FollowedLog(FollowedLogTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Goes on to the last of these changes, in the caller's transaction. */
    void follow(List<DatasetNews.Changed> changes) {
        changes.stream()
                .max(Comparator.comparingLong(DatasetNews.Changed::sequence))
                .map(last -> new Landmark(last.sequence(), last.digest()))
                .filter(table::move)
                .ifPresent(end ->
                        audit.add(Act.of("dataset.follow", "dataset").bySystem().detail("to", end.number())));
    }

    @Override
    public Landmark end() {
        return table.read();
    }

    /** Of earlier ends only review-service can tell; later ones were never told. */
    @Override
    public Set<Landmark> strange(Collection<Landmark> named) {
        Landmark end = table.read();
        return named.stream()
                .filter(one -> one.number() > end.number() || (one.number() == end.number() && !one.equals(end)))
                .collect(Collectors.toSet());
    }
}
