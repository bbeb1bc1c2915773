package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.Sha256;

/** Cuts the log into pages. Numbers have no gap, so a full page is known by its range and never changes. */
@ApplicationScoped
public class ChangePages {

    /** Changes that are looked through for one page where not all of them are wanted. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ReleaseTable releases;

    ChangePages(HeadTable heads, ChangeTable changes, ReleaseTable releases) {
        this.heads = heads;
        this.changes = changes;
        this.releases = releases;
    }

    /** The page of what is wanted after this sequence. */
    public Page after(long after, int limit, LogWish wish) {
        Head head = heads.read();
        int window = wish.isEverything() ? limit : MOST_LOOKED_AT;
        long seen = Math.max(after, Math.min(head.sequence(), after + window));
        Optional<List<Change>> found =
                wish.isEverything() ? Optional.empty() : Optional.of(changes.wanted(wish, after, seen, limit));
        boolean cut = found.map(some -> some.size() == limit).orElse(false);
        long to = cut ? found.orElseThrow().get(limit - 1).sequence() : seen;
        boolean full = cut || seen - after == window;
        List<Release> ended = wish.includesReleases() ? releases.ending(after, to + 1) : List.of();
        List<Release> among = ended.stream()
                .filter(release -> to == after || release.to() < to)
                .toList();
        return new Page(after, to, head.place(), full, full || among.size() < ended.size(), among, found);
    }

    /** Its items: the changes, and each release after the last change that it covers. */
    public List<String> items(Page page) {
        List<String> items = new ArrayList<>();
        List<Release> waiting = new ArrayList<>(page.releases());
        for (Change change : page.found().orElseGet(() -> changes.range(page.after(), page.to()))) {
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

    /** A page of the log. */
    public static final class Page {

        private final long after;
        private final long to;
        private final long end;
        private final boolean full;
        private final boolean more;
        private final List<Release> releases;
        private final Optional<List<Change>> found;

        private Page(
                long after,
                long to,
                long end,
                boolean full,
                boolean more,
                List<Release> releases,
                Optional<List<Change>> found) {
            this.after = after;
            this.to = to;
            this.end = end;
            this.full = full;
            this.more = more;
            this.releases = releases;
            this.found = found;
        }

        private long after() {
            return after;
        }

        /** The last change that was looked at: go on after it. */
        public long to() {
            return to;
        }

        /** The end of the log when the page was cut; or the place asked for, where that is further on. */
        public long end() {
            return Math.max(end, LogPlace.ofChange(after));
        }

        /** Nothing that is added to the log changes the page. */
        public boolean isFull() {
            return full;
        }

        /** Something follows already. */
        public boolean hasMore() {
            return more;
        }

        /** Whether it tells more than a release that whoever asks may know: one whose last change is the one they have. */
        public boolean hasNews() {
            return more
                    || found.map(some -> !some.isEmpty()).orElse(to > after)
                    || releases.stream().anyMatch(release -> release.to() > after);
        }

        private List<Release> releases() {
            return releases;
        }

        /** What is wanted of its range; empty for the whole range, which is read only if it is sent. */
        private Optional<List<Change>> found() {
            return found;
        }

        /** Names the bytes of the page: all else in it follows from these. */
        public String tag() {
            StringBuilder told = new StringBuilder().append(after).append(':').append(to);
            told.append(':').append(more);
            found.ifPresent(some -> some.forEach(change -> told.append(",").append(change.sequence())));
            releases.forEach(release -> told.append(':').append(release.version()));
            return Sha256.hex(told.toString());
        }
    }
}
