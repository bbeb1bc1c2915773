package org.exocurate.review.inbox;

import java.util.function.Supplier;
import jakarta.ws.rs.core.UriInfo;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/**
 * Which part of an inbox is asked for.
 *
 * @param after items above this number
 * @param before items below this number
 */
record InboxQuery(boolean newestFirst, long after, long before, int limit) {

    private static final String NUMBER = "\\d{1,18}";

    static InboxQuery read(String sort, String after, String before, String limit) {
        Parameters asked = new Parameters();
        Supplier<Boolean> newest = asked.read(() -> isNewest(sort, after, before));
        Supplier<Long> from = asked.read(() -> after == null ? 0 : number("after", after));
        Supplier<Long> to = asked.read(() -> before == null ? Long.MAX_VALUE : number("before", before));
        Supplier<Integer> most = asked.read(() -> Paging.limit(limit));
        return new InboxQuery(newest.get(), from.get(), to.get(), most.get());
    }

    /** A place in an inbox. */
    static long number(String name, String value) {
        if (!value.matches(NUMBER)) {
            throw Refused.parameter(name, name + " is the id of an inbox item: a whole number from 0 on");
        }
        return Long.parseLong(value);
    }

    private static boolean isNewest(String sort, String after, String before) {
        if (sort != null && !sort.equals("oldest") && !sort.equals("newest")) {
            throw Refused.parameter("sort", "sort is oldest or newest");
        }
        boolean newest = "newest".equals(sort);
        if (newest && after != null) {
            throw Refused.parameter("after", "after goes with sort=oldest; with sort=newest pages go on by before");
        }
        if (!newest && before != null) {
            throw Refused.parameter("before", "before goes with sort=newest; with sort=oldest pages go on by after");
        }
        return newest;
    }

    /** The same, of what comes after a place only. */
    InboxQuery from(long place) {
        return new InboxQuery(newestFirst, Math.max(after, place), before, limit);
    }

    String order() {
        return "order by id " + (newestFirst ? "desc " : "") + "limit ?";
    }

    String next(UriInfo uri, InboxItem last) {
        return Paging.link(uri, newestFirst ? "before" : "after", last.id());
    }
}
