package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** Weighs claims anew when something was learnt of the papers behind them, some at a time, however many they are. */
@ApplicationScoped
class Reweighing {

    private static final int AT_A_TIME = 200;

    private final HeadTable heads;
    private final ClaimStateTable states;
    private final Ledger ledger;
    private final Bibliography bibliography;

    Reweighing(HeadTable heads, ClaimStateTable states, Ledger ledger, Bibliography bibliography) {
        this.heads = heads;
        this.states = states;
        this.ledger = ledger;
        this.bibliography = bibliography;
    }

    /** One change for each claim that says something else by it, the first being the cause of the rest, unless there is one. */
    Reweighed citing(Collection<Reference> identifiers, Approval approval, OptionalLong cause) {
        Run run = new Run(approval, cause);
        long after = 0;
        for (List<Accession> some = some(identifiers, after); !some.isEmpty(); some = some(identifiers, after)) {
            run.weigh(some);
            after = some.get(some.size() - 1).number();
        }
        return run.end();
    }

    /** The same for claims that are at hand. */
    Reweighed claims(List<Accession> claims, Approval approval) {
        Run run = new Run(approval, OptionalLong.empty());
        for (int from = 0; from < claims.size(); from += AT_A_TIME) {
            run.weigh(claims.subList(from, Math.min(from + AT_A_TIME, claims.size())));
        }
        return run.end();
    }

    private List<Accession> some(Collection<Reference> identifiers, long after) {
        return bibliography.citing(identifiers, after, AT_A_TIME);
    }

    /** What the works behind a claim come to counts against each claim that it contradicts: those come last. */
    private final class Run {

        private final Approval approval;
        private final Set<Accession> weighed = new TreeSet<>();
        private final SortedSet<Accession> opponents = new TreeSet<>();
        private OptionalLong cause;

        Run(Approval approval, OptionalLong cause) {
            this.approval = approval;
            this.cause = cause;
        }

        private int changed;
        private int changes;

        void weigh(List<Accession> claims) {
            weighed.addAll(claims);
            int now = append(claims);
            changed += now;
            changes += now;
        }

        Reweighed end() {
            opponents.removeAll(weighed);
            List<Accession> left = List.copyOf(opponents);
            for (int from = 0; from < left.size(); from += AT_A_TIME) {
                changes += append(left.subList(from, Math.min(from + AT_A_TIME, left.size())));
            }
            return new Reweighed(changed, changes);
        }

        private int append(List<Accession> claims) {
            List<Entry> entries = entries(claims);
            if (!entries.isEmpty()) {
                long first = ledger.append(heads.lock(), approval, entries, cause);
                cause = OptionalLong.of(cause.orElse(first));
            }
            return entries.size();
        }

        private List<Entry> entries(List<Accession> claims) {
            List<Held> held = states.now(claims);
            Map<Accession, DatasetClaim> is = new TreeMap<>();
            held.forEach(one -> is.put(one.claim().accession(), one.claim()));
            SortedSet<Accession> against = new TreeSet<>();
            is.values().forEach(claim -> against.addAll(claim.contestedBy()));
            opponents.addAll(against);
            Map<Accession, Claim> known = new TreeMap<>();
            states.now(against)
                    .forEach(one ->
                            known.put(one.claim().accession(), one.claim().claim()));
            KnownWorks papers =
                    papers(Stream.concat(is.values().stream().map(DatasetClaim::claim), known.values().stream()));
            List<Entry> entries = new ArrayList<>();
            for (Held one : held) {
                DatasetClaim was = is.get(one.claim().accession());
                DatasetClaim next =
                        was.against(was.contestedBy().stream().map(known::get).toList(), papers);
                if (!next.weighsAs(was)) {
                    entries.add(new Entry(ChangeType.SUPPORT_CHANGED, one, next));
                }
            }
            return entries;
        }
    }

    private KnownWorks papers(Stream<Claim> claims) {
        return bibliography.now(
                claims.flatMap(claim -> claim.evidence().stream()).toList());
    }

    /**
     * How much came of it.
     *
     * @param claims of the claims that were to be weighed, those that say something else now
     * @param changes all changes, those on claims that they contradict included
     */
    record Reweighed(int claims, int changes) {}
}
