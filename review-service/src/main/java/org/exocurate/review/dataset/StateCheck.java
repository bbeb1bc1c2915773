package org.exocurate.review.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.dataset.Faults.Kind;
import org.exocurate.review.dataset.WalkTable.Pair;
import org.exocurate.review.works.Bibliography;

/** Folds the log anew and compares it with the claim states that are read from. */
@ApplicationScoped
class StateCheck {

    private final WalkTable walk;
    private final Bibliography bibliography;

    StateCheck(WalkTable walk, Bibliography bibliography) {
        this.walk = walk;
        this.bibliography = bibliography;
    }

    void check(Faults faults) {
        CitationCheck citations = new CitationCheck(bibliography, faults);
        walk.eachState(pair -> check(pair, faults, citations));
        citations.end();
    }

    private static void check(Pair pair, Faults faults, CitationCheck citations) {
        if (!pair.before().equals(pair.former())) {
            faults.at(Kind.BEFORE, pair.since(), "before is not the digest of the claim's content before");
        }
        if (pair.content().isEmpty() || pair.stored().isEmpty()) {
            faults.of(
                    Kind.STATE,
                    pair.accession(),
                    "the state since " + pair.since() + " is only in the "
                            + (pair.stored().isEmpty() ? "log" : "claim states"));
            return;
        }
        if (!pair.sameEnd()) {
            faults.of(Kind.STATE, pair.accession(), "the state since " + pair.since() + " ends at a wrong change");
        }
        content(pair, faults, citations);
    }

    private static void content(Pair pair, Faults faults, CitationCheck citations) {
        try {
            String content = pair.content().orElseThrow();
            DatasetClaim claim = DatasetClaim.read(StrictJson.read(content));
            citations.see(claim);
            if (claim.accession().number() != pair.accession() || claim.version() != pair.version()) {
                faults.at(Kind.UNREADABLE, pair.since(), "the content is of another claim or version");
            }
            if (!CanonicalJson.of(claim.json()).equals(content)) {
                faults.at(Kind.UNREADABLE, pair.since(), "the content is not what a claim is written as");
            }
            if (!ClaimState.of(claim).equals(pair.stored().orElseThrow())) {
                faults.of(
                        Kind.STATE,
                        pair.accession(),
                        "the state since " + pair.since() + " is not what its content says");
            }
        } catch (NotJson | IllegalArgumentException | NullPointerException | ClassCastException e) {
            faults.at(Kind.UNREADABLE, pair.since(), "the content cannot be read as a claim");
        }
    }
}
