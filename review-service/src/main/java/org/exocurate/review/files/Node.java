package org.exocurate.review.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.vocabulary.Slot;

/**
 * A thing that claims speak of, as the Biolink Model has it.
 *
 * @param id a CURIE by Biolink's prefixes; a word that no vocabulary knows has {@code text:} and the word itself
 * @param category the class
 */
record Node(String id, String category, String name) {

    /** The part that a word has in a claim, and what it is where its scheme does not tell. */
    enum Axis {
        DONOR("AnatomicalEntity"),
        RECIPIENT("AnatomicalEntity"),
        PROCESS("BiologicalProcess"),
        CONDITION("DiseaseOrPhenotypicFeature");

        private final String category;

        Axis(String category) {
            this.category = category;
        }
    }

    private static final Map<String, String> BY_SCHEME = Map.ofEntries(
            Map.entry("UBERON", "AnatomicalEntity"),
            Map.entry("CL", "Cell"),
            Map.entry("CVCL", "CellLine"),
            Map.entry("MONDO", "Disease"),
            Map.entry("DOID", "Disease"),
            Map.entry("HP", "PhenotypicFeature"),
            Map.entry("state", "PhenotypicFeature"),
            Map.entry("GO", "BiologicalProcess"),
            Map.entry("mirna", "MicroRNA"),
            Map.entry("mirbase", "MicroRNA"),
            Map.entry("mirbase.mature", "MicroRNA"),
            Map.entry("ncbigene", "Gene"),
            Map.entry("hgnc", "Gene"),
            Map.entry("mgi", "Gene"),
            Map.entry("rgd", "Gene"),
            Map.entry("ensembl", "Gene"),
            Map.entry("uniprot", "Protein"),
            Map.entry("CHEBI", "ChemicalEntity"),
            Map.entry("NCBITaxon", "OrganismTaxon"));

    /** Ours on the left, Biolink's on the right, where they differ. */
    private static final Map<String, String> PREFIXES = Map.of(
            "ncbigene", "NCBIGene",
            "hgnc", "HGNC",
            "mgi", "MGI",
            "rgd", "RGD",
            "ensembl", "ENSEMBL",
            "uniprot", "UniProtKB",
            "mesh", "MESH");

    /** Biolink's "chemical or drug or treatment": what a condition is made better or worse by. */
    private static final Set<String> TREATMENTS = Set.of("biolink:ChemicalEntity", "biolink:Drug");

    /** Biolink's "chemical entity or gene or gene product": what is a biomarker. */
    private static final Set<String> MOLECULES = Set.of(
            "biolink:ChemicalEntity",
            "biolink:Drug",
            "biolink:Gene",
            "biolink:Protein",
            "biolink:RNAProduct",
            "biolink:NoncodingRNAProduct",
            "biolink:MicroRNA");

    /** What stands for a kind of which the claim names no member: Sequence Ontology, Protein Ontology, ChEBI, Gene Ontology. */
    private static final Map<String, Node> KINDS = Map.of(
            "MIRNA", of("SO:0000276", "MicroRNA", "miRNA"),
            "LNCRNA", of("SO:0001877", "NoncodingRNAProduct", "lncRNA"),
            "CIRCRNA", of("SO:0002291", "NoncodingRNAProduct", "circular ncRNA"),
            "MRNA", of("SO:0000234", "RNAProduct", "mRNA"),
            "PROTEIN", of("PR:000000001", "Protein", "protein"),
            "LIPID", of("CHEBI:18059", "ChemicalEntity", "lipid"),
            "DRUG", of("CHEBI:23888", "Drug", "drug"),
            "VESICLE", of("GO:0070062", "CellularComponent", "extracellular exosome"));

    private static Node of(String id, String category, String name) {
        return new Node(id, "biolink:" + category, name);
    }

    /** A word of a claim; empty where the claim leaves it open. */
    static Optional<Node> word(JsonNode term, Axis axis) {
        return word(term, axis.category);
    }

    private static Optional<Node> word(JsonNode term, String otherwise) {
        if (!term.has("label")) {
            return Optional.empty();
        }
        String label = term.get("label").asText();
        if (!term.has("id")) {
            return Optional.of(of("text:" + Iris.escaped(label.toLowerCase(Locale.ROOT)), otherwise, label));
        }
        String curie = term.get("id").asText();
        return Optional.of(of(biolink(curie), BY_SCHEME.getOrDefault(scheme(curie), otherwise), label));
    }

    /** What a vesicle carries: the term, or the kind where no term is named. */
    static Node cargo(JsonNode cargo) {
        Node kind = KINDS.get(cargo.path("kind").asText());
        return word(cargo.path("term"), kind.category.substring("biolink:".length()))
                .orElse(kind);
    }

    boolean isTreatment() {
        return TREATMENTS.contains(category);
    }

    boolean isMolecule() {
        return MOLECULES.contains(category);
    }

    /** Known to be one; a condition may also be a phenotype, or a word that nobody knows. */
    boolean isDisease() {
        return category.equals("biolink:Disease");
    }

    boolean isHealth() {
        return id.equals(Slot.HEALTHY);
    }

    static String biolink(String curie) {
        String scheme = scheme(curie);
        return PREFIXES.getOrDefault(scheme, scheme) + curie.substring(scheme.length());
    }

    private static String scheme(String curie) {
        return curie.substring(0, Math.max(0, curie.indexOf(':')));
    }
}
