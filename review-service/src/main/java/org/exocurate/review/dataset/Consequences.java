package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.dataset.ChangeType;

/** What becomes of the other claims when one changes: contradiction binds both sides, and each side's support is against the other's. */
@ApplicationScoped
class Consequences {

    private final ClaimStateTable states;

    Consequences(ClaimStateTable states) {
        this.states = states;
    }

    /**
     * The change itself, weighed, and then one change for each other claim that is different by it.
     *
     * @param former null for a new claim
     * @param contradicts what the claim contradicts from now on
     */
    List<Entry> of(ChangeType type, Held former, DatasetClaim next, Collection<Accession> contradicts) {
        SortedSet<Accession> concerned = new TreeSet<>(contradicts);
        if (former != null) {
            concerned.addAll(former.claim().contestedBy());
        }
        concerned.remove(next.accession());
        Map<Accession, Held> others = held(concerned);
        DatasetClaim main = bound(next, contradicts, others);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(type, former, main));
        entries.addAll(others(main, others));
        return entries;
    }

    private static DatasetClaim bound(
            DatasetClaim next, Collection<Accession> contradicts, Map<Accession, Held> others) {
        List<DatasetClaim> against = next.retracted()
                ? List.of()
                : contradicts.stream()
                        .distinct()
                        .filter(others::containsKey)
                        .map(accession -> others.get(accession).claim())
                        .filter(other -> !other.retracted())
                        .toList();
        return next.contestedBy(against.stream().map(DatasetClaim::accession).toList())
                .against(against.stream().map(DatasetClaim::claim).toList());
    }

    private List<Entry> others(DatasetClaim main, Map<Accession, Held> others) {
        Map<Accession, Claim> known = new TreeMap<>(claimsBehind(others));
        known.put(main.accession(), main.claim());
        List<Entry> entries = new ArrayList<>();
        for (Held other : others.values()) {
            DatasetClaim was = other.claim();
            DatasetClaim is = answered(was, main, known);
            if (!is.contestedBy().equals(was.contestedBy())) {
                entries.add(new Entry(ChangeType.CONTESTED, other, is));
            } else if (!is.weight().equals(was.weight())) {
                entries.add(new Entry(ChangeType.SUPPORT_CHANGED, other, is));
            }
        }
        return entries;
    }

    private static DatasetClaim answered(DatasetClaim other, DatasetClaim main, Map<Accession, Claim> known) {
        SortedSet<Accession> against = new TreeSet<>(other.contestedBy());
        if (main.contestedBy().contains(other.accession())) {
            against.add(main.accession());
        } else {
            against.remove(main.accession());
        }
        return other.contestedBy(against)
                .against(against.stream().map(known::get).toList());
    }

    /** What stands against the others already, apart from the claim that changes. */
    private Map<Accession, Claim> claimsBehind(Map<Accession, Held> others) {
        SortedSet<Accession> behind = new TreeSet<>();
        others.values().forEach(other -> behind.addAll(other.claim().contestedBy()));
        return held(behind).values().stream()
                .map(Held::claim)
                .collect(Collectors.toMap(DatasetClaim::accession, DatasetClaim::claim));
    }

    private Map<Accession, Held> held(Collection<Accession> accessions) {
        return accessions.isEmpty()
                ? Map.of()
                : states.now(accessions).stream()
                        .collect(Collectors.toMap(
                                held -> held.claim().accession(), Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
