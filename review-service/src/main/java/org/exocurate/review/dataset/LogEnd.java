package org.exocurate.review.dataset;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.audit.Landmark;
import org.exocurate.plumbing.audit.Landmarks;

/** The end of the dataset's log, which each seal of the audit names. */
@ApplicationScoped
class LogEnd implements Landmarks {

    private final HeadTable heads;
    private final ChangeTable changes;

    LogEnd(HeadTable heads, ChangeTable changes) {
        this.heads = heads;
        this.changes = changes;
    }

    @Override
    public Landmark end() {
        Head head = heads.read();
        return new Landmark(head.sequence(), head.chainHead());
    }

    @Override
    public Set<Landmark> strange(Collection<Landmark> named) {
        Map<Long, String> digests =
                changes.digests(named.stream().map(Landmark::number).collect(Collectors.toSet()));
        digests.put(0L, Change.NOTHING_BEFORE);
        return named.stream()
                .filter(one -> !one.digest().equals(digests.get(one.number())))
                .collect(Collectors.toSet());
    }
}
