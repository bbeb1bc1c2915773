package org.exocurate.review.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.Version;

/** The log as followers get it: changes and releases in the one order that all of them see. */
@ApplicationScoped
public class ChangeLog {

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ReleaseTable releases;

    ChangeLog(HeadTable heads, ChangeTable changes, ReleaseTable releases) {
        this.heads = heads;
        this.changes = changes;
        this.releases = releases;
    }

    /** The last place that is taken: nothing comes in before it any more. */
    public long end() {
        return heads.read().place();
    }

    /** What stands after one place, up to another that is taken. */
    public List<LogEvent> read(long after, long to) {
        Deque<Release> among = new ArrayDeque<>(releases.ending((after + 1) / 2, (to + 1) / 2));
        List<Change> found = changes.range(LogPlace.sequence(after), LogPlace.sequence(to));
        String version = before(among, found);
        List<LogEvent> events = new ArrayList<>();
        for (Change change : found) {
            version = tell(among, change.sequence(), version, events);
            events.add(LogEvent.of(change, version));
        }
        tell(among, Long.MAX_VALUE, version, events);
        return events;
    }

    /** The last release before all of these. */
    private String before(Deque<Release> among, List<Change> found) {
        long first = among.isEmpty() ? Long.MAX_VALUE : among.peek().to();
        long next = found.isEmpty() ? Long.MAX_VALUE : found.get(0).sequence();
        return releases.endingBefore(Math.min(first, next))
                .map(Release::version)
                .orElse(Version.NONE.toString());
    }

    private static String tell(Deque<Release> waiting, long before, String version, List<LogEvent> events) {
        String last = version;
        while (!waiting.isEmpty() && waiting.peek().to() < before) {
            Release release = waiting.remove();
            events.add(LogEvent.of(release, last));
            last = release.version();
        }
        return last;
    }
}
