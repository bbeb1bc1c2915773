package org.exocurate.review.papers;

import java.util.Locale;
import java.util.Set;

/** Tables as they come in over HTTP. */
final class Table {

    private static final Set<String> TAKEN = Set.of(
            "text/csv",
            "text/tab-separated-values",
            "text/plain",
            "application/gzip",
            "application/x-gzip",
            "application/octet-stream");

    private Table() {}

    /** Whether a media type is that of a table, plain or packed; parameters are passed over. */
    static boolean isOne(String contentType) {
        String sent =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TAKEN.contains(sent);
    }
}
