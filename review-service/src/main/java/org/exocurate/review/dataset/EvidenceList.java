package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Evidence;

/** Adds evidence to evidence so that nothing is said twice: of two rows of which one says all that the other says, the fuller stays. */
final class EvidenceList {

    private EvidenceList() {}

    static List<Evidence> merged(List<Evidence> held, List<Evidence> brought) {
        List<Evidence> all = new ArrayList<>(held);
        brought.forEach(piece -> add(all, piece));
        return all;
    }

    private static void add(List<Evidence> all, Evidence piece) {
        for (int i = 0; i < all.size(); i++) {
            if (saysAll(all.get(i), piece)) {
                return;
            }
            if (saysAll(piece, all.get(i))) {
                all.set(i, piece);
                return;
            }
        }
        all.add(piece);
    }

    private static boolean saysAll(Evidence fuller, Evidence other) {
        JsonNode whole = ClaimJson.part(fuller);
        return ClaimJson.part(other).properties().stream()
                .allMatch(field -> Objects.equals(whole.get(field.getKey()), field.getValue()));
    }
}
