package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.review.rules.Rule;

/** A text that no vocabulary knows is compared as it stands, and finds no relatives. */
final class TermUnresolved implements EvidenceRule {

    private final Rule rule;

    TermUnresolved(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public List<Finding> judge(Examination about) {
        return about.claim().map(claim -> judge(claim, about)).orElse(List.of());
    }

    private List<Finding> judge(Claim claim, Examination about) {
        Look look = new Look(rule, about, new ArrayList<>());
        look.at("/claim/donor/term", claim.donor().term(), Slot.DONOR);
        look.atAll("/claim/donor/state", claim.donor().state(), Slot.DONOR_STATE);
        look.at("/claim/cargo/term", claim.cargo().term(), Slot.of(claim.cargo().kind()));
        look.at("/claim/recipient/term", claim.recipient().term(), Slot.RECIPIENT);
        look.at("/claim/effect/process", claim.effect().process(), Slot.PROCESS);
        look.at("/claim/condition/term", claim.condition().term(), Slot.CONDITION);
        look.atAll("/claim/condition/with", claim.condition().with(), Slot.CONDITION);
        look.at("/claim/comparator", claim.comparator(), Slot.CONDITION);
        return look.findings();
    }

    private record Look(Rule rule, Examination about, List<Finding> findings) {

        void atAll(String pointer, List<TermRef> terms, Slot slot) {
            for (int i = 0; i < terms.size(); i++) {
                at(pointer + "/" + i, terms.get(i), slot);
            }
        }

        void at(String pointer, TermRef term, Slot slot) {
            if (term != null && !term.isResolved()) {
                findings.add(Finding.of(
                        rule, pointer, "'" + term.label() + "' is no term of the vocabulary" + near(term, slot)));
            }
        }

        private String near(TermRef term, Slot slot) {
            return about.vocabulary().resolve(term.label(), slot) instanceof Resolution.Unknown unknown
                            && !unknown.near().isEmpty()
                    ? "; near it are " + String.join(", ", unknown.near())
                    : "";
        }
    }
}
