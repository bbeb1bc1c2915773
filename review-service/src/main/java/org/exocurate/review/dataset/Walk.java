package org.exocurate.review.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.audit.AuditWalk;
import org.exocurate.review.dataset.Faults.Kind;
import org.exocurate.review.dataset.WalkResult.Status;

/** Reads the whole dataset at one moment and tells whether log, states, tree, head, releases, files and audit say the same. */
@ApplicationScoped
class Walk {

    private final LongRun run;
    private final HeadTable heads;
    private final WalkTable walk;
    private final LogCheck log;
    private final StateCheck states;
    private final TreeCheck tree;
    private final ReleaseCheck releases;
    private final AuditWalk audit;

    Walk(
            LongRun run,
            HeadTable heads,
            WalkTable walk,
            LogCheck log,
            StateCheck states,
            TreeCheck tree,
            ReleaseCheck releases,
            AuditWalk audit) {
        this.run = run;
        this.heads = heads;
        this.walk = walk;
        this.log = log;
        this.states = states;
        this.tree = tree;
        this.releases = releases;
        this.audit = audit;
    }

    WalkResult walked() {
        return run.ofOneMoment(this::result);
    }

    private WalkResult result() {
        Faults faults = new Faults();
        LogCheck.End end = log.check(faults);
        states.check(faults);
        TreeCheck.Root root = tree.check(faults);
        ReleaseCheck.Last last = releases.check(faults);
        head(end, root, last, faults);
        audit.check(fault -> faults.of(Kind.AUDIT, fault.detail()));
        Status status = faults.found().isEmpty() ? Status.OK : Status.BROKEN;
        return new WalkResult(status, null, null, end.sequence(), end.digest(), root.root(), faults.found());
    }

    private void head(LogCheck.End end, TreeCheck.Root root, ReleaseCheck.Last last, Faults faults) {
        Head head = heads.read();
        if (head.sequence() != end.sequence() || !head.chainHead().equals(end.digest())) {
            faults.at(Kind.HEAD, end.sequence(), "the head is not the end of the log");
        }
        if (head.accessions() != root.leaves() || !head.counts().equals(walk.counts(Long.MAX_VALUE))) {
            faults.at(Kind.HEAD, end.sequence(), "the head counts other claims than there are");
        }
        if (head.released() != last.to() || !head.version().toString().equals(last.version())) {
            faults.at(Kind.HEAD, end.sequence(), "the head names another last release");
        }
    }
}
