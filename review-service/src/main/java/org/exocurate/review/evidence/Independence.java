package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.dataset.Laboratories;
import org.exocurate.review.works.KnownWorks;

/**
 * Whether a corroboration comes from elsewhere: by a primary, unretracted work of a laboratory that is none of the known
 * claim's. A known work that is retracted still tells of its laboratory.
 */
final class Independence {

    private Independence() {}

    /** Empty if a laboratory needed to tell is missing. */
    static Optional<Boolean> of(List<Evidence> brought, List<Evidence> known, KnownWorks papers) {
        KnownWorks all =
                papers.with(Stream.concat(brought.stream(), known.stream()).toList());
        Works works = all.works();
        Set<Reference> retracted = works.ofAll(all.retracted());
        Map<Reference, List<Evidence>> knownWorks = primary(known, works);
        List<List<Evidence>> fresh = new ArrayList<>();
        primary(brought, works).forEach((work, pieces) -> {
            if (!knownWorks.containsKey(work) && !retracted.contains(work)) {
                fresh.add(pieces);
            }
        });
        return judged(
                fresh.stream().map(Laboratories::stated).toList(),
                knownWorks.values().stream().map(Laboratories::stated).toList());
    }

    private static Optional<Boolean> judged(List<Set<String>> fresh, List<Set<String>> known) {
        Set<String> taken = known.stream().flatMap(Set::stream).collect(Collectors.toSet());
        boolean allKnownStated = known.stream().noneMatch(Set::isEmpty);
        boolean another = fresh.stream().anyMatch(work -> !work.isEmpty() && Collections.disjoint(work, taken));
        if (another) {
            return allKnownStated ? Optional.of(true) : Optional.empty();
        }
        return fresh.stream().anyMatch(Set::isEmpty) ? Optional.empty() : Optional.of(false);
    }

    private static Map<Reference, List<Evidence>> primary(List<Evidence> evidence, Works works) {
        return evidence.stream()
                .filter(piece -> piece.supports() && piece.isPrimary())
                .collect(Collectors.groupingBy(works::of));
    }
}
