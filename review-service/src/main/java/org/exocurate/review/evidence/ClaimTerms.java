package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Slot;

/** The words of a claim that stand for terms, and where each stands. */
final class ClaimTerms {

    /** One word at its place. */
    record At(String pointer, TermRef term, Slot slot) {}

    private final List<At> all = new ArrayList<>();

    private ClaimTerms() {}

    static List<At> of(Claim claim) {
        ClaimTerms terms = new ClaimTerms();
        terms.add("/claim/donor/term", claim.donor().term(), Slot.DONOR);
        terms.addAll("/claim/donor/state", claim.donor().state(), Slot.DONOR_STATE);
        terms.add(
                "/claim/cargo/term", claim.cargo().term(), Slot.of(claim.cargo().kind()));
        terms.add("/claim/recipient/term", claim.recipient().term(), Slot.RECIPIENT);
        terms.add("/claim/effect/process", claim.effect().process(), Slot.PROCESS);
        terms.add("/claim/condition/term", claim.condition().term(), Slot.CONDITION);
        terms.addAll("/claim/condition/with", claim.condition().with(), Slot.CONDITION);
        terms.add("/claim/comparator", claim.comparator(), Slot.COMPARATOR);
        return List.copyOf(terms.all);
    }

    /** Of the evidence proposed, with a claim or by itself. */
    static List<At> ofEvidence(Examination about) {
        ClaimTerms terms = new ClaimTerms();
        for (int i = 0; i < about.pieces().size(); i++) {
            terms.add(about.at(i) + "/species", about.pieces().get(i).species(), Slot.SPECIES);
            terms.add(about.at(i) + "/donorSpecies", about.pieces().get(i).donorSpecies(), Slot.SPECIES);
        }
        return List.copyOf(terms.all);
    }

    private void addAll(String pointer, List<TermRef> terms, Slot slot) {
        for (int i = 0; i < terms.size(); i++) {
            add(pointer + "/" + i, terms.get(i), slot);
        }
    }

    private void add(String pointer, TermRef term, Slot slot) {
        if (term != null) {
            all.add(new At(pointer, term, slot));
        }
    }
}
