package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.Sha256;

/** Cuts the log into pages. Numbers have no gap, so a full page is known by its range and never changes. */
@ApplicationScoped
class ChangePages {

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ReleaseTable releases;

    ChangePages(HeadTable heads, ChangeTable changes, ReleaseTable releases) {
        this.heads = heads;
        this.changes = changes;
        this.releases = releases;
    }

    /** The page of the changes after this one. */
    Page after(long after, int limit) {
        long head = heads.read().sequence();
        boolean full = head - after >= limit;
        long last = full ? after + limit : Math.max(after, head);
        long before = last > after ? last : Long.MAX_VALUE;
        List<Release> among = releases.ending(after, before);
        boolean more =
                full || (last > after && !releases.ending(last, Long.MAX_VALUE).isEmpty());
        return new Page(after, last, full, more, among);
    }

    /** Its items: the changes, and each release after the last change that it covers. */
    List<String> items(Page page) {
        List<String> items = new ArrayList<>();
        List<Release> waiting = new ArrayList<>(page.releases());
        for (Change change : changes.range(page.after(), page.last())) {
            tell(waiting, change.sequence(), items);
            items.add(ChangeText.of(change));
        }
        tell(waiting, Long.MAX_VALUE, items);
        return items;
    }

    private static void tell(List<Release> waiting, long before, List<String> items) {
        while (!waiting.isEmpty() && waiting.get(0).to() < before) {
            items.add(waiting.remove(0).event());
        }
    }

    /**
     * A page of the log.
     *
     * @param last its last change; {@code after} where it has none
     * @param full nothing that comes later can change it
     * @param more something follows already
     */
    record Page(long after, long last, boolean full, boolean more, List<Release> releases) {

        /** Names the bytes of the page: all else in it follows from these. */
        String tag() {
            StringBuilder told = new StringBuilder().append(after).append(':').append(last);
            told.append(':').append(more);
            releases.forEach(release -> told.append(':').append(release.version()));
            return Sha256.hex(told.toString());
        }
    }
}
