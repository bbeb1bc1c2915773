package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.exocurate.model.claim.EvidenceDirection;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Recipient;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;

/** Reads claims from a few words: only what differs from the base claim is written. */
final class ClaimWords {

    private static final String BASE =
            "type:CROSSTALK donor:endothelial_cell state:- kind:MIRNA cargo:miR-21-5p role:CARRIED"
                    + " rec:cardiomyocyte proc:apoptosis reg:- out:P cond:myocardial_infarction works:1";
    private static final String BIOMARKER = " rec:- proc:- reg:+ out:N comp:healthy";

    private ClaimWords() {}

    static Claim read(String text) {
        String base = BASE.replace("reg:-", "reg:d") + (text.contains("BIOMARKER") ? BIOMARKER : "");
        Map<String, String> said = new HashMap<>();
        for (String part : (base + " " + text).strip().split(" +", -1)) {
            said.put(part.substring(0, part.indexOf(':')), part.substring(part.indexOf(':') + 1));
        }
        boolean biomarker = said.get("type").equals("BIOMARKER");
        CargoKind kind = CargoKind.valueOf(said.get("kind"));
        return new Claim(
                ClaimType.valueOf(said.get("type")),
                new Donor(term(said.get("donor"), Slot.DONOR), terms(said.get("state"), Slot.DONOR_STATE)),
                new Cargo(kind, term(said.get("cargo"), Slot.of(kind)), CargoRole.valueOf(said.get("role"))),
                new Recipient(term(said.get("rec"), Slot.RECIPIENT)),
                new Effect(
                        term(said.get("proc"), Slot.PROCESS),
                        regulation(said.get("reg"), biomarker),
                        outcome(said.get("out"))),
                condition(said.get("cond")),
                biomarker ? term(said.get("comp"), Slot.COMPARATOR) : null,
                List.of(),
                null,
                AiUse.NONE,
                evidence(said.get("works")));
    }

    /** "-" is absent for an effect in a recipient, and lower for a level. */
    private static Regulation regulation(String sign, boolean level) {
        return switch (sign) {
            case "+" -> Regulation.INCREASES;
            case "0" -> Regulation.NO_CHANGE;
            case "d" -> Regulation.DECREASES;
            default -> level ? Regulation.DECREASES : null;
        };
    }

    private static Outcome outcome(String letter) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }

    private static Condition condition(String text) {
        List<TermRef> all = terms(text, Slot.CONDITION);
        return all.isEmpty() ? Condition.OPEN : new Condition(all.get(0), all.subList(1, all.size()));
    }

    private static List<TermRef> terms(String text, Slot slot) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split("\\+", -1))
                        .map(word -> term(word, slot))
                        .toList();
    }

    private static TermRef term(String word, Slot slot) {
        return term(word, slot, SmallWorld.VOCABULARY);
    }

    static TermRef term(String word, Slot slot, Vocabulary vocabulary) {
        if (word.equals("-")) {
            return null;
        }
        String text = word.replace('_', ' ');
        if (text.startsWith("phase:")) {
            return TermRef.resolved("phase:" + Names.fold(text.substring(6)), text);
        }
        return vocabulary.resolve(text, slot) instanceof Resolution.Known known
                ? TermRef.resolved(known.term().id(), known.term().label())
                : TermRef.unresolved(text);
    }

    private static List<Evidence> evidence(String works) {
        List<Evidence> evidence = new ArrayList<>();
        for (String work : works.split(",", -1)) {
            boolean refutes = work.startsWith("r");
            String[] ids = (refutes ? work.substring(1) : work).split("=", -1);
            List<Reference> also =
                    Arrays.stream(ids).skip(1).map(ClaimWords::pmid).toList();
            evidence.add(piece(pmid(ids[0]), also, refutes, null, EvidenceKind.PRIMARY));
        }
        return evidence;
    }

    static Reference pmid(String number) {
        return new Reference("PMID:" + number);
    }

    static Evidence piece(Reference work, List<Reference> also, boolean refutes, String laboratory, EvidenceKind kind) {
        return new Evidence(
                work,
                also,
                refutes ? EvidenceDirection.REFUTES : EvidenceDirection.SUPPORTS,
                kind,
                null,
                null,
                null,
                null,
                laboratory,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
