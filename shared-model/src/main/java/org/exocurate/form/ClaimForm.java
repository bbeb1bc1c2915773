package org.exocurate.form;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.AiUse;
import org.exocurate.model.claim.Cargo;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Condition;
import org.exocurate.model.claim.Donor;
import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Recipient;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Slot;

/** A claim on the wire, and what each type of claim must and must not say. */
final class ClaimForm {

    private final Reading form;
    private final Words words;
    private final EffectForm effects;

    ClaimForm(Reading form, Words words, EffectForm effects) {
        this.form = form;
        this.words = words;
        this.effects = effects;
    }

    /** The claim, or null if a fault stands in its way; every fault is told. */
    Claim read() {
        ClaimType type = form.requiredOneOf("type", ClaimType.class);
        boolean biomarker = type == ClaimType.BIOMARKER;
        Donor donor = donor(type == ClaimType.DELIVERY);
        Cargo cargo = cargo(type);
        Recipient recipient = recipient(biomarker);
        Effect effect = effects.read(form, biomarker);
        Condition condition = condition(biomarker);
        TermRef comparator = comparator(biomarker);
        List<String> mechanism = form.texts("mechanism");
        String comment = form.text("comment", Reading.TEXT);
        AiUse aiUse = form.requiredOneOf("aiUse", AiUse.class);
        List<Evidence> evidence = evidence(form, words);
        form.nothingElse();
        return form.faults().none()
                ? new Claim(
                        type,
                        donor,
                        cargo,
                        recipient,
                        effect,
                        condition,
                        comparator,
                        mechanism,
                        comment,
                        aiUse,
                        evidence)
                : null;
    }

    /** The evidence of a claim or of an addition to one: at least one piece. */
    static List<Evidence> evidence(Reading form, Words words) {
        boolean none = form.node("evidence")
                .map(node -> node.isArray() && node.isEmpty())
                .orElse(true);
        if (none) {
            form.faults().add(form.at("evidence"), "evidence is required: at least one piece");
        }
        return form.objects("evidence", Reading.PIECES, piece -> EvidenceForm.read(piece, words));
    }

    private Donor donor(boolean mayStayOpen) {
        Optional<Reading> donor = form.object("donor");
        TermRef term = donor.map(d -> words.term(d, "term", Slot.DONOR)).orElse(null);
        List<TermRef> state = donor.map(d -> d.list("state", words::state)).orElse(List.of());
        donor.ifPresent(Reading::nothingElse);
        if (!mayStayOpen && donor.map(d -> !d.has("term")).orElse(true)) {
            form.faults().add(form.at("donor/term"), "donor is required: who gives the vesicles off");
        }
        return new Donor(term, state.stream().distinct().toList());
    }

    private Cargo cargo(ClaimType type) {
        Optional<Reading> cargo = form.object("cargo");
        if (cargo.isEmpty()) {
            form.faults().add(form.at("cargo/kind"), "cargo is required: at least its kind");
            return null;
        }
        CargoKind kind = cargo.get().requiredOneOf("kind", CargoKind.class);
        CargoRole role = cargo.get().oneOf("role", CargoRole.class);
        TermRef term =
                kind == null || kind == CargoKind.VESICLE ? null : words.term(cargo.get(), "term", Slot.of(kind));
        checkVesicle(cargo.get(), kind, role);
        checkDelivery(cargo.get(), type, role);
        cargo.get().node("term");
        cargo.get().nothingElse();
        return form.faults().none() ? new Cargo(kind, term, role) : null;
    }

    private static void checkVesicle(Reading cargo, CargoKind kind, CargoRole role) {
        if (kind == CargoKind.VESICLE && cargo.has("term")) {
            cargo.faults()
                    .add(
                            cargo.at("term"),
                            "VESICLE is the whole preparation and names no cargo: leave the term out, or name its kind");
        }
        if (kind == CargoKind.VESICLE && role == CargoRole.DEPLETED) {
            cargo.faults()
                    .add(
                            cargo.at("role"),
                            "the whole preparation cannot be taken out of itself: DEPLETED needs a named kind");
        }
    }

    private static void checkDelivery(Reading cargo, ClaimType type, CargoRole role) {
        if (type == ClaimType.DELIVERY && role != CargoRole.LOADED) {
            cargo.faults()
                    .add(
                            cargo.at("role"),
                            "a DELIVERY brings a payload: its cargo has the role LOADED",
                            List.of("LOADED"));
        }
    }

    private Recipient recipient(boolean biomarker) {
        Optional<Reading> recipient = form.object("recipient");
        if (biomarker) {
            forbid("recipient", "a BIOMARKER has no recipient");
            return new Recipient(null);
        }
        TermRef term = recipient.map(r -> words.term(r, "term", Slot.RECIPIENT)).orElse(null);
        recipient.ifPresent(Reading::nothingElse);
        if (recipient.map(r -> !r.has("term")).orElse(true)) {
            form.faults().add(form.at("recipient/term"), "recipient is required: who takes the vesicles up");
        }
        return new Recipient(term);
    }

    private Condition condition(boolean required) {
        Optional<Reading> condition = form.object("condition");
        TermRef term = condition.map(c -> words.term(c, "term", Slot.CONDITION)).orElse(null);
        List<TermRef> with = condition.map(c -> c.list("with", words::with)).orElse(List.of());
        condition.ifPresent(Reading::nothingElse);
        if (required && condition.map(c -> !c.has("term")).orElse(true)) {
            form.faults().add(form.at("condition/term"), "condition is required: what the biomarker tells of");
        }
        return new Condition(term, with.stream().distinct().toList());
    }

    private TermRef comparator(boolean biomarker) {
        if (!biomarker) {
            forbid("comparator", "only a BIOMARKER is compared with something");
            return null;
        }
        if (!form.has("comparator")) {
            form.faults()
                    .add(
                            form.at("comparator"),
                            "comparator is required: healthy, another condition, or before treatment");
        }
        return words.term(form, "comparator", Slot.COMPARATOR);
    }

    private void forbid(String field, String why) {
        if (form.has(field)) {
            form.faults().add(form.at(field), why);
        }
    }

    /** What happens in the recipient, on the wire. */
    static final class EffectForm {

        private static final String REGULATION_ONLY = "a BIOMARKER has a regulation only";

        private final Words words;
        private final RegulationNames names;

        EffectForm(Words words, RegulationNames names) {
            this.words = words;
            this.names = names;
        }

        Effect read(Reading form, boolean biomarker) {
            Optional<Reading> effect = form.object("effect");
            if (effect.isEmpty()) {
                form.faults().add(form.at("effect"), "effect is required: its regulation or its outcome");
                return null;
            }
            Regulation regulation = effect.get().oneOf("regulation", Regulation.class);
            Outcome outcome = effect.get().oneOf("outcome", Outcome.class);
            TermRef process = words.term(effect.get(), "process", Slot.PROCESS);
            if (biomarker) {
                checkBiomarker(effect.get(), outcome);
            } else {
                checkEffect(effect.get(), regulation, outcome);
            }
            effect.get().nothingElse();
            return form.faults().none() ? names.read(effect.get(), process, regulation, outcome) : null;
        }

        /** NOT_STATED is what one reads where there is no outcome; what was read can be sent again. */
        private static void checkBiomarker(Reading effect, Outcome outcome) {
            if (effect.has("process")) {
                effect.faults().add(effect.at("process"), REGULATION_ONLY);
            }
            if (outcome != null && outcome != Outcome.NOT_STATED) {
                effect.faults().add(effect.at("outcome"), REGULATION_ONLY);
            }
            if (!effect.has("regulation")) {
                effect.faults().add(effect.at("regulation"), "regulation is required: how the level differs");
            }
        }

        private static void checkEffect(Reading effect, Regulation regulation, Outcome outcome) {
            boolean saysOutcome = outcome != null && outcome != Outcome.NOT_STATED;
            if (!effect.has("regulation") && !saysOutcome) {
                effect.faults().add(effect.at("regulation"), "say what the effect is: its regulation or its outcome");
            }
            if (regulation != null && !effect.has("process")) {
                effect.faults().add(effect.at("process"), "a regulation needs the process that is regulated");
            }
        }
    }
}
