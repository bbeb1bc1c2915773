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
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** What becomes of the other claims when one changes: contradiction binds both sides, and each side's support is against the other's. */
@ApplicationScoped
class Consequences {

    private final ClaimStateTable states;
    private final Bibliography bibliography;

    Consequences(ClaimStateTable states, Bibliography bibliography) {
        this.states = states;
        this.bibliography = bibliography;
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
        Map<Accession, Claim> behind = claimsBehind(others);
        KnownWorks papers = papers(next.claim(), others, behind.values());
        DatasetClaim main = bound(next, contradicts, others, papers);
        behind.put(main.accession(), main.claim());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(type, former, main));
        entries.addAll(others(main, others, behind, papers));
        return entries;
    }

    private static DatasetClaim bound(
            DatasetClaim next, Collection<Accession> contradicts, Map<Accession, Held> others, KnownWorks papers) {
        List<DatasetClaim> against = next.retracted()
                ? List.of()
                : contradicts.stream()
                        .distinct()
                        .filter(others::containsKey)
                        .map(accession -> others.get(accession).claim())
                        .filter(other -> !other.retracted())
                        .toList();
        return next.contestedBy(against.stream().map(DatasetClaim::accession).toList())
                .against(against.stream().map(DatasetClaim::claim).toList(), papers);
    }

    private static List<Entry> others(
            DatasetClaim main, Map<Accession, Held> others, Map<Accession, Claim> known, KnownWorks papers) {
        List<Entry> entries = new ArrayList<>();
        for (Held other : others.values()) {
            DatasetClaim was = other.claim();
            DatasetClaim is = answered(was, main, known, papers);
            if (!is.contestedBy().equals(was.contestedBy())) {
                entries.add(new Entry(ChangeType.CONTESTED, other, is));
            } else if (!is.weighsAs(was)) {
                entries.add(new Entry(ChangeType.SUPPORT_CHANGED, other, is));
            }
        }
        return entries;
    }

    private static DatasetClaim answered(
            DatasetClaim other, DatasetClaim main, Map<Accession, Claim> known, KnownWorks papers) {
        SortedSet<Accession> against = new TreeSet<>(other.contestedBy());
        if (main.contestedBy().contains(other.accession())) {
            against.add(main.accession());
        } else {
            against.remove(main.accession());
        }
        return other.contestedBy(against)
                .against(against.stream().map(known::get).toList(), papers);
    }

    /** What stands against the others already, apart from the claim that changes. */
    private Map<Accession, Claim> claimsBehind(Map<Accession, Held> others) {
        SortedSet<Accession> behind = new TreeSet<>();
        others.values().forEach(other -> behind.addAll(other.claim().contestedBy()));
        return held(behind).values().stream()
                .map(Held::claim)
                .collect(Collectors.toMap(DatasetClaim::accession, DatasetClaim::claim, (a, b) -> a, TreeMap::new));
    }

    /** What is known of every paper that counts for or against any of them. */
    private KnownWorks papers(Claim main, Map<Accession, Held> others, Collection<Claim> behind) {
        Stream<Claim> held = others.values().stream().map(other -> other.claim().claim());
        return bibliography.now(Stream.of(Stream.of(main), held, behind.stream())
                .flatMap(Function.identity())
                .flatMap(claim -> claim.evidence().stream())
                .toList());
    }

    private Map<Accession, Held> held(Collection<Accession> accessions) {
        return accessions.isEmpty()
                ? Map.of()
                : states.now(accessions).stream()
                        .collect(Collectors.toMap(
                                held -> held.claim().accession(), Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
