package org.exocurate.form;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Cargo;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Condition;
import org.exocurate.model.claim.Donor;
import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Recipient;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;

/** Reads a proposal again by another vocabulary: texts that it knows become terms, merged terms become what they are now. */
public final class Rereading {

    private final Vocabulary vocabulary;
    private final RegulationNames regulations;

    public Rereading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.regulations = new RegulationNames(vocabulary);
    }

    public Proposal of(Proposal proposal) {
        return proposal.claim() == null
                ? proposal
                : new Proposal(
                        proposal.kind(),
                        proposal.target(),
                        of(proposal.claim()),
                        proposal.evidence(),
                        proposal.reason(),
                        proposal.selfCited());
    }

    public Claim of(Claim claim) {
        Condition condition = claim.condition();
        return new Claim(
                claim.type(),
                donor(claim.donor()),
                new Cargo(
                        claim.cargo().kind(),
                        term(claim.cargo().term(), Slot.of(claim.cargo().kind())),
                        claim.cargo().role()),
                new Recipient(term(claim.recipient().term(), Slot.RECIPIENT)),
                effect(claim.effect()),
                new Condition(term(condition.term(), Slot.CONDITION), terms(condition.with(), Slot.CONDITION)),
                term(claim.comparator(), Slot.COMPARATOR),
                claim.mechanism(),
                claim.comment(),
                claim.aiUse(),
                claim.evidence());
    }

    private Donor donor(Donor donor) {
        return new Donor(term(donor.term(), Slot.DONOR), terms(donor.state(), Slot.DONOR_STATE));
    }

    private Effect effect(Effect effect) {
        Effect read = new Effect(term(effect.process(), Slot.PROCESS), effect.regulation(), effect.outcome());
        return regulations.unfolded(read).orElse(read);
    }

    private List<TermRef> terms(List<TermRef> terms, Slot slot) {
        return terms.stream().map(term -> term(term, slot)).distinct().toList();
    }

    private TermRef term(TermRef term, Slot slot) {
        if (term == null) {
            return null;
        }
        return term.curie().isPresent() ? known(term) : unknown(term, slot);
    }

    /** An id that the vocabulary does not hold, such as a word on dose or phase, stays as it is. */
    private TermRef known(TermRef term) {
        return vocabulary.known(term.id()).map(now -> known(term, now)).orElse(term);
    }

    private static TermRef known(TermRef term, Resolution.Known now) {
        String replaces = now.replaces().isEmpty() ? term.replaces() : now.replaces();
        return TermRef.resolved(now.term().id(), now.term().label(), replaces);
    }

    private TermRef unknown(TermRef term, Slot slot) {
        return Optional.of(vocabulary.resolve(term.label(), slot))
                .filter(Resolution.Known.class::isInstance)
                .map(Resolution.Known.class::cast)
                .map(known -> known(term, known))
                .orElse(term);
    }
}
