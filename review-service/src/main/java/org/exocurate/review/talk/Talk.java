package org.exocurate.review.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.ids.Uuid7;

/** Keeps the threads on published claims, and hands on each remark once to whoever tells people of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Talk {

    private final ClaimCommentTable remarks;
    private final Audit audit;

    Talk(ClaimCommentTable remarks, Audit audit) {
        this.audit = audit;
        this.remarks = remarks;
    }

    /** Adds a remark to a claim's thread. */
    public Remark say(Accession claim, UUID person, String text) {
        Remark remark = remarks.add(Uuid7.next(), claim, person, text);
        audit.add(Act.of("claim.comment", claim).by(person).detail("comment", remark.id()));
        return remark;
    }

    /** A run of a claim's thread, oldest first. */
    List<Remark> thread(Accession claim, Optional<UUID> after, int most) {
        return remarks.of(claim, after.orElse(new UUID(0, 0)), most);
    }

    /** The next remarks that were not handed on before; if the transaction fails they have not been now. */
    public List<Remark> take(int most) {
        return remarks.take(most);
    }

    /** Who had said something on a claim by then. */
    public Set<UUID> tookPart(Accession claim, Instant until) {
        return remarks.speakers(claim, until);
    }

    /** How many remarks wait to be handed on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long waiting() {
        return remarks.waiting();
    }
}
