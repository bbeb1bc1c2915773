package org.exocurate.plumbing.http;

import java.net.URI;
import jakarta.ws.rs.core.UriInfo;

/** The size of a page: 50 unless the caller says, at most 500. */
public final class Paging {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    private Paging() {}

    /** Takes the query parameter as it came, null if it did not. */
    public static int limit(String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw Refused.parameter("limit", "limit is a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    /** The link to the same list, further on: the request's path and query with this one parameter changed. */
    public static String link(UriInfo request, String parameter, Object value) {
        URI next = request.getRequestUriBuilder()
                .replaceQueryParam(parameter, value.toString())
                .build();
        return next.getRawPath() + '?' + next.getRawQuery();
    }
}
