import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;

/**
 * Draws claims as unevenly as the literature has them: few terms are in most claims (Zipf), a tenth of all claims is on one
 * route, a fifth on the whole vesicle; axes are left open, conditions stand in sets, cargos are loaded or depleted, an eighth
 * are biomarkers. All terms are of the packaged vocabulary.
 */
final class Draws {

    private static final String[] STATES = {
        "hypoxia", "senescent", "aged", "inflammatory", "high-glucose", "exercise", "mechanical-load", "preconditioned",
        "ischemia", "ages", "ox-ldl", "drug-treated"
    };

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<String[]> cells;
    private final List<String[]> tissues;
    private final List<String[]> mirnas;
    private final List<String[]> genes;
    private final List<String[]> processes;
    private final List<String[]> diseases;

    Draws(Vocabulary vocabulary, Path tables, long seed) throws IOException {
        this.vocabulary = vocabulary;
        random = new Random(seed);
        cells = terms(tables.resolve("cells.tsv"), Slot.DONOR, 60, "CL:0000134", "CL:0000746", "CL:0000115");
        tissues = terms(tables.resolve("tissues.tsv"), Slot.RECIPIENT, 40, "UBERON:0000948");
        mirnas = terms(tables.resolve("mirna-mature.tsv"), Slot.MIRNA, 250);
        genes = terms(tables.resolve("genes.tsv"), Slot.GENE, 100);
        processes = terms(tables.resolve("processes.tsv"), Slot.PROCESS, 120, "GO:0006915", "GO:0006954", "GO:0001525");
        diseases = terms(tables.resolve("diseases.tsv"), Slot.CONDITION, 120, "MONDO:0005068");
    }

    /** Id and label; those that the literature speaks of most come first, the others in an order that is always the same. */
    private List<String[]> terms(Path table, Slot slot, int most, String... first) throws IOException {
        List<String> ids = new ArrayList<>(List.of(first));
        List<String> others = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.split("\t", -1);
            if (columns[0].contains(":") && !columns[1].contains("regulation of")) {
                others.add(columns[0]);
            }
        }
        Collections.shuffle(others, new Random(1));
        ids.addAll(others);
        return ids.stream()
                .flatMap(id -> known(id, slot).stream())
                .collect(Collectors.toMap(term -> term[0], term -> term, (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
    }

    private Optional<String[]> known(String text, Slot slot) {
        return vocabulary.resolve(text, slot) instanceof Resolution.Known known
                ? Optional.of(new String[] {known.term().id(), known.term().label()})
                : Optional.empty();
    }

    /** The rank of the r-th term is drawn with a weight of 1/r. */
    private String[] zipf(List<String[]> terms) {
        double u = random.nextDouble();
        int rank = (int) Math.exp(u * Math.log(terms.size() + 1.0));
        return terms.get(Math.min(rank, terms.size()) - 1);
    }

    private boolean one(double share) {
        return random.nextDouble() < share;
    }

    /** A claim in the words of a submission, without its evidence. */
    ObjectNode claim() {
        return claim(one(0.1));
    }

    /** A claim on the one route that a tenth of all claims is on. */
    ObjectNode hot() {
        return claim(true);
    }

    private ObjectNode claim(boolean hot) {
        boolean biomarker = !hot && one(0.13);
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("type", biomarker ? "BIOMARKER" : one(0.08) ? "DELIVERY" : "CROSSTALK");
        boolean delivery = claim.path("type").asText().equals("DELIVERY");
        ObjectNode donor = claim.putObject("donor");
        if (hot) {
            term(donor, "term", cells.get(0));
        } else if (!delivery || !one(0.3)) {
            term(donor, "term", one(0.25) ? zipf(tissues) : zipf(cells));
        }
        cargo(claim.putObject("cargo"), hot, delivery, biomarker);
        states(donor, claim.path("cargo").path("role").asText().equals("LOADED"));
        if (biomarker) {
            claim.putObject("effect").put("regulation", one(0.6) ? "INCREASES" : "DECREASES");
            condition(claim.putObject("condition"), 0);
            term(claim, "comparator", known("healthy", Slot.COMPARATOR).orElseThrow());
            return claim;
        }
        ObjectNode recipient = claim.putObject("recipient");
        if (hot) {
            term(recipient, "term", cells.get(1));
        } else {
            term(recipient, "term", one(0.3) ? zipf(tissues) : zipf(cells));
        }
        effect(claim.putObject("effect"));
        condition(claim.putObject("condition"), 0.12);
        return claim;
    }

    private void cargo(ObjectNode cargo, boolean hot, boolean delivery, boolean biomarker) {
        String role = delivery ? "LOADED" : biomarker || one(0.88) ? "CARRIED" : one(0.5) ? "LOADED" : "DEPLETED";
        if (hot || one(0.55)) {
            cargo.put("kind", "MIRNA");
            if (hot || !one(0.04)) {
                term(cargo, "term", hot ? mirnas.get(0) : zipf(mirnas));
            }
        } else if (one(0.5)) {
            cargo.put("kind", "VESICLE");
            role = role.equals("DEPLETED") ? "CARRIED" : role;
        } else {
            cargo.put("kind", "PROTEIN");
            term(cargo, "term", zipf(genes));
        }
        cargo.put("role", role);
    }

    private void states(ObjectNode donor, boolean loaded) {
        ArrayNode states = donor.arrayNode();
        if (!loaded && one(0.45)) {
            int first = random.nextInt(STATES.length);
            state(states, STATES[first]);
            if (one(0.25)) {
                state(states, STATES[(first + 1 + random.nextInt(STATES.length - 1)) % STATES.length]);
            }
        }
        if (!states.isEmpty()) {
            donor.set("state", states);
        }
    }

    private void state(ArrayNode states, String word) {
        String[] term = known(word, Slot.DONOR_STATE).orElseThrow();
        states.addObject().put("id", term[0]).put("label", term[1]);
    }

    private void effect(ObjectNode effect) {
        double outcome = random.nextDouble();
        String said = outcome < 0.5 ? "PROTECTIVE" : outcome < 0.75 ? "DETRIMENTAL" : outcome < 0.8 ? "MIXED" : "NOT_STATED";
        boolean silent = said.equals("NOT_STATED");
        if (silent || !one(0.05)) {
            term(effect, "process", zipf(processes));
            if (silent || !one(0.04)) {
                effect.put("regulation", one(0.05) ? "NO_CHANGE" : one(0.5) ? "INCREASES" : "DECREASES");
            }
        }
        effect.put("outcome", said);
    }

    private void condition(ObjectNode condition, double open) {
        if (one(open)) {
            return;
        }
        String[] disease = zipf(diseases);
        term(condition, "term", disease);
        ArrayNode with = condition.arrayNode();
        if (one(0.25)) {
            String[] other = zipf(diseases);
            if (!other[0].equals(disease[0])) {
                with.addObject().put("id", other[0]).put("label", other[1]);
            }
        }
        if (one(0.1)) {
            with.addObject().put("label", "phase:" + (one(0.5) ? "acute" : "chronic"));
        }
        if (!with.isEmpty()) {
            condition.set("with", with);
        }
    }

    private static void term(ObjectNode into, String name, String[] term) {
        into.putObject(name).put("id", term[0]).put("label", term[1]);
    }

    /** The same as the door takes it: terms by their ids or as text. */
    static JsonNode asSent(JsonNode claim) {
        if (claim.isArray()) {
            ArrayNode sent = JsonNodeFactory.instance.arrayNode();
            claim.forEach(part -> sent.add(asSent(part)));
            return sent;
        }
        if (claim.has("label")) {
            return claim.has("id") ? claim.get("id") : claim.get("label");
        }
        if (!claim.isObject()) {
            return claim;
        }
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        claim.properties().forEach(field -> sent.set(field.getKey(), asSent(field.getValue())));
        return sent;
    }
}
