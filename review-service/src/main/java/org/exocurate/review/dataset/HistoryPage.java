package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;
import jakarta.ws.rs.core.UriInfo;

import org.exocurate.model.dataset.Change;

/** A page of one claim's changes. */
final class HistoryPage {

    private HistoryPage() {}

    /** Of one change more than the page holds, if there is one. */
    static String of(List<Change> found, int most, UriInfo uri) {
        List<Change> items = found.subList(0, Math.min(found.size(), most));
        Optional<String> next = found.size() > most
                ? Optional.of(Links.to(uri, "after", items.get(most - 1).sequence()))
                : Optional.empty();
        return RawPage.of(items.stream().map(ChangeText::of).toList(), next);
    }
}
