package org.exocurate.system;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Submissions drawn at random from a small world, so that most of them have something to do with one another. */
final class RandomDrafts {

    private static final List<String> CELLS = List.of(
            "CL:0000134", "BMSC", "CL:0000115", "cardiomyocyte", "H9c2", "heart", "skeletal muscle", "osteoblast");
    private static final List<String> CARGOS = List.of("miR-21-5p", "miR-21*", "mir-21", "hsa-miR-126-3p", "miR-foo-1");
    private static final List<String> PROCESSES = List.of(
            "apoptosis", "GO:0008219", "angiogenesis", "negative regulation of apoptotic process", "a made up process");
    private static final List<String> CONDITIONS = List.of(
            "myocardial infarction", "heart disorder", "MONDO:0005148", "sarcopenia", "healthy", "an odd illness");
    private static final List<String> STATES = List.of("hypoxia", "senescent", "aged", "something else");

    private final Random random;

    RandomDrafts(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode next() {
        ObjectNode body = Json.object().put("kind", "ADD");
        ObjectNode claim = body.putObject("claim");
        claim.put("type", "CROSSTALK");
        ObjectNode donor = claim.putObject("donor").put("term", one(CELLS));
        if (random.nextInt(3) == 0) {
            donor.putArray("state").add(one(STATES));
        }
        cargo(claim.putObject("cargo"));
        claim.putObject("recipient").put("term", one(CELLS));
        claim.putObject("effect")
                .put("process", one(PROCESSES))
                .put("regulation", one(List.of("INCREASES", "DECREASES", "NO_CHANGE")))
                .put("outcome", one(List.of("PROTECTIVE", "DETRIMENTAL", "MIXED", "NOT_STATED")));
        if (random.nextInt(4) > 0) {
            claim.putObject("condition").put("term", one(CONDITIONS));
        }
        claim.put("aiUse", one(List.of("NONE", "GENERATED")));
        evidence(claim.putArray("evidence"));
        return body;
    }

    private void cargo(ObjectNode cargo) {
        if (random.nextInt(4) == 0) {
            cargo.put("kind", "VESICLE");
        } else {
            cargo.put("kind", "MIRNA").put("term", one(CARGOS));
            cargo.put("role", one(List.of("CARRIED", "LOADED", "DEPLETED")));
        }
    }

    private void evidence(ArrayNode evidence) {
        int pieces = 1 + random.nextInt(3);
        for (int i = 0; i < pieces; i++) {
            evidence.addObject()
                    .put("reference", "PMID:" + (70_000_000 + random.nextInt(40)))
                    .put("direction", i == 0 || random.nextBoolean() ? "SUPPORTS" : "REFUTES")
                    .put("kind", one(List.of("PRIMARY", "REVIEW")))
                    .put("model", one(List.of("IN_VIVO", "IN_VITRO")));
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
