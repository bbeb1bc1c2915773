package org.exocurate.review.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Target;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.review.works.Bibliography;

/** The dataset as the other rooms see it: what it holds at a sequence, and how an approved proposal enters it. */
@ApplicationScoped
public class Dataset {

    private final HeadTable heads;
    private final ClaimStateTable states;
    private final ChangeTable changes;
    private final Consequences consequences;
    private final Ledger ledger;
    private final Reweighing reweighing;
    private final Bibliography bibliography;

    Dataset(
            HeadTable heads,
            ClaimStateTable states,
            ChangeTable changes,
            Consequences consequences,
            Ledger ledger,
            Reweighing reweighing,
            Bibliography bibliography) {
        this.heads = heads;
        this.states = states;
        this.changes = changes;
        this.consequences = consequences;
        this.ledger = ledger;
        this.reweighing = reweighing;
        this.bibliography = bibliography;
    }

    /** The number of the last change. */
    public long sequence() {
        return heads.read().sequence();
    }

    /** Keeps every other writer out until the transaction ends, and tells the number of the last change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long lock() {
        return heads.lock().sequence();
    }

    /** Some claims as of a sequence, in order of accession. */
    public List<PublishedClaim> claims(long[] accessions, long asOf) {
        return states.at(accessions, asOf).stream().map(Held::published).toList();
    }

    /** What these claims said, each then, as it is read at the door. */
    public Map<ClaimAsOf, String> contents(Set<ClaimAsOf> wanted) {
        return wanted.isEmpty() ? Map.of() : states.contents(wanted);
    }

    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        return states.one(accession, asOf).map(Held::published);
    }

    /** What made each version of a claim after one, in order. */
    public List<ClaimMade> madeSince(Target target, long to) {
        return states.made(target.accession(), target.version(), to);
    }

    /** The last change of any of some claims in a range of changes. */
    public OptionalLong lastChange(Collection<Accession> claims, long after, long to) {
        return claims.isEmpty() ? OptionalLong.empty() : states.lastChange(claims, after, to);
    }

    /** What a range of changes made of their claims, and what these said before. */
    public List<PublishedClaim> around(long after, long to) {
        return changes.around(after, to).stream().map(Held::published).toList();
    }

    /** A run of the claims that stood as of a sequence, in order of accession; nothing comes before the first. */
    public List<PublishedClaim> standing(long asOf, Optional<Accession> after, int most) {
        long from = after.map(Accession::number).orElse(0L);
        return states.standing(asOf, from, most).stream().map(Held::published).toList();
    }

    /** A new claim, contested from the start if it contradicts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Applied add(Approval approval, Claim claim, List<Accession> contradicts) {
        Head head = heads.lock();
        DatasetClaim fresh = DatasetClaim.added(new Accession(head.accessions() + 1), claim, approval);
        return apply(head, approval, ChangeType.ADDED, null, fresh, contradicts);
    }

    /** More evidence on a claim that stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Applied addEvidence(Approval approval, Accession target, List<Evidence> evidence) {
        Head head = heads.lock();
        Held former = standing(target);
        Claim held = former.claim().claim();
        Claim fuller = held.withEvidence(EvidenceList.merged(held.evidence(), evidence));
        DatasetClaim next = former.claim().next(ProposalKind.ADD_EVIDENCE, fuller, approval);
        Collection<Accession> contradicts = next.contestedBy();
        return apply(head, approval, ChangeType.EVIDENCE_ADDED, former, next, contradicts);
    }

    /** The claim says this from now on, and contradicts these. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Applied revise(Approval approval, Accession target, Claim claim, List<Accession> contradicts) {
        Head head = heads.lock();
        Held former = standing(target);
        DatasetClaim next = former.claim().next(ProposalKind.REVISE, claim, approval);
        return apply(head, approval, ChangeType.REVISED, former, next, contradicts);
    }

    /** The claim is taken back; it stays readable and counts for nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Applied retract(Approval approval, Accession target, String reason) {
        Head head = heads.lock();
        Held former = standing(target);
        DatasetClaim next = former.claim().retracted(reason, approval);
        return apply(head, approval, ChangeType.RETRACTED, former, next, List.of());
    }

    /**
     * Weighs anew every claim that cites one of these, as something was learnt of them.
     *
     * @return how many of them say something else now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int reweigh(Approval approval, Set<Reference> identifiers) {
        return reweighing.citing(identifiers, approval, OptionalLong.empty()).claims();
    }

    /** The same for claims that are at hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int reweigh(Approval approval, List<Accession> claims) {
        return reweighing.claims(claims, approval).claims();
    }

    /**
     * A claim that stands contradicts these from now on, though neither it nor they have changed.
     *
     * @return the number of the last change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long contest(Approval approval, Accession accession, List<Accession> contradicts) {
        Head head = heads.lock();
        Held held = standing(accession);
        if (held.claim().contestedBy().equals(new TreeSet<>(contradicts))) {
            return head.sequence();
        }
        List<Entry> entries = consequences.of(ChangeType.CONTESTED, held, held.claim(), contradicts);
        return ledger.append(head, approval, entries) + entries.size() - 1;
    }

    private Applied apply(
            Head head,
            Approval approval,
            ChangeType type,
            Held former,
            DatasetClaim next,
            Collection<Accession> contradicts) {
        Set<Reference> rejoined = bibliography.cites(
                next.accession(),
                former == null ? List.of() : former.claim().claim().evidence(),
                next.retracted() ? List.of() : next.claim().evidence(),
                head.sequence() + 1);
        List<Entry> entries = consequences.of(type, former, next, contradicts);
        long sequence = ledger.append(head, approval, entries);
        if (!rejoined.isEmpty()) {
            reweighing.citing(rejoined, approval, OptionalLong.of(sequence));
        }
        DatasetClaim main = entries.get(0).next();
        return new Applied(main.accession(), main.version(), sequence);
    }

    private Held standing(Accession accession) {
        return states.now(List.of(accession)).stream()
                .filter(held -> !held.claim().retracted())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(accession + " is not a claim that stands"));
    }
}
