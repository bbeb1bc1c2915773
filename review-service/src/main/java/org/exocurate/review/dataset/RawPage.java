package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;

/** A page whose items go out byte for byte as they are stored. */
final class RawPage {

    private RawPage() {}

    /** @param next a link; URI characters only */
    static String of(List<String> items, Optional<String> next) {
        return "{\"items\":[" + String.join(",", items) + ']'
                + next.map(link -> ",\"next\":\"" + link + '"').orElse("")
                + '}';
    }
}
