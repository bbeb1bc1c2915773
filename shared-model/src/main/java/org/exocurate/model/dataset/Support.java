package org.exocurate.model.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;

/**
 * How many laboratories stand behind a claim, and how many against it: works count, not rows, primary and unretracted only.
 *
 * @param supporting laboratories with a supporting work; all works without one count as one together (S)
 * @param stated those of them that are stated (L)
 * @param refuting laboratories with a work against it; one on both sides counts here only (R)
 * @param inVivo those that support in vivo or in patients (V)
 * @param quality those that support by a work of quality (Q)
 */
public record Support(int supporting, int stated, int refuting, int inVivo, int quality) {

    /**
     * The support of a claim.
     *
     * @param contradicting the published claims that contradict it: what supports them refutes it
     * @param retracted references of retracted works
     * @param known which identifiers are one work, beyond what the evidence itself says
     */
    public static Support of(Claim own, List<Claim> contradicting, Set<Reference> retracted, Works known) {
        List<Evidence> all = new ArrayList<>(own.evidence());
        contradicting.forEach(claim -> all.addAll(claim.evidence()));
        Works works = known.with(all);
        Set<Reference> gone = works.ofAll(retracted);
        Map<Reference, List<Evidence>> primary = byWork(all, works, gone);
        Map<Reference, List<Evidence>> supporting =
                byWork(own.evidence().stream().filter(Evidence::supports).toList(), works, gone);
        return count(primary, supporting, refuting(own, contradicting, works, gone));
    }

    private static Set<Reference> refuting(Claim own, List<Claim> contradicting, Works works, Set<Reference> gone) {
        List<Evidence> against = new ArrayList<>();
        own.evidence().stream().filter(piece -> !piece.supports()).forEach(against::add);
        contradicting.forEach(
                claim -> claim.evidence().stream().filter(Evidence::supports).forEach(against::add));
        return byWork(against, works, gone).keySet();
    }

    private static Map<Reference, List<Evidence>> byWork(
            Collection<Evidence> evidence, Works works, Set<Reference> gone) {
        Map<Reference, List<Evidence>> byWork = new HashMap<>();
        for (Evidence piece : evidence) {
            Reference work = works.of(piece);
            if (piece.isPrimary() && !gone.contains(work)) {
                byWork.computeIfAbsent(work, reference -> new ArrayList<>()).add(piece);
            }
        }
        return byWork;
    }

    private static Support count(
            Map<Reference, List<Evidence>> primary,
            Map<Reference, List<Evidence>> supporting,
            Set<Reference> refuting) {
        Map<Reference, Set<String>> laboratories = new HashMap<>();
        primary.forEach((work, pieces) -> laboratories.put(work, Laboratories.ofWork(pieces)));
        List<Set<String>> against = refuting.stream().map(laboratories::get).toList();
        Set<String> inBoth = new HashSet<>();
        against.forEach(inBoth::addAll);
        Count count = new Count(supporting, laboratories, inBoth);
        return new Support(
                count.where(pieces -> true, laboratory -> true),
                count.where(pieces -> true, laboratory -> !laboratory.equals(Laboratories.UNSTATED)),
                Laboratories.count(against),
                count.where(QualityItem.IN_VIVO_OR_CLINICAL::isMetByOneOf, laboratory -> true),
                count.where(QualityItem::areEnough, laboratory -> true));
    }

    /** Counts the laboratories of the supporting works that are not on the other side too. */
    private record Count(
            Map<Reference, List<Evidence>> supporting, Map<Reference, Set<String>> laboratories, Set<String> inBoth) {

        int where(Predicate<List<Evidence>> work, Predicate<String> laboratory) {
            List<Set<String>> counted = new ArrayList<>();
            supporting.forEach((reference, pieces) -> {
                Set<String> names = new HashSet<>(laboratories.get(reference));
                names.removeIf(name -> inBoth.contains(name) || !laboratory.test(name));
                if (work.test(pieces) && !names.isEmpty()) {
                    counted.add(names);
                }
            });
            return Laboratories.count(counted);
        }
    }

    /** The first grade that holds. */
    public Grade grade() {
        if (supporting == 0) {
            return Grade.UNSUPPORTED;
        }
        if (refuting >= 1 && 3 * refuting >= supporting) {
            return Grade.DISPUTED;
        }
        if (stated >= 3 && inVivo >= 2 && quality >= 2 && refuting == 0) {
            return Grade.ESTABLISHED;
        }
        return supporting >= 2 && inVivo >= 1 ? Grade.SUPPORTED : Grade.PRELIMINARY;
    }
}
