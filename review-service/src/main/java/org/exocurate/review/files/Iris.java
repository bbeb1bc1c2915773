package org.exocurate.review.files;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;

/** The addresses of things in RDF: those of their sources where they have one, else below the dataset's own address. */
final class Iris {

    private static final String OBO = "http://purl.obolibrary.org/obo/";

    /** By Biolink's prefixes; an OBO id joins prefix and number by an underscore. */
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("UBERON", OBO + "UBERON_"),
            Map.entry("CL", OBO + "CL_"),
            Map.entry("MONDO", OBO + "MONDO_"),
            Map.entry("GO", OBO + "GO_"),
            Map.entry("CHEBI", OBO + "CHEBI_"),
            Map.entry("NCBITaxon", OBO + "NCBITaxon_"),
            Map.entry("DOID", OBO + "DOID_"),
            Map.entry("HP", OBO + "HP_"),
            Map.entry("SO", OBO + "SO_"),
            Map.entry("PR", OBO + "PR_"),
            Map.entry("EFO", "http://www.ebi.ac.uk/efo/EFO_"),
            Map.entry("CVCL", "https://www.cellosaurus.org/CVCL_"),
            Map.entry("NCBIGene", "https://identifiers.org/ncbigene:"),
            Map.entry("HGNC", "https://identifiers.org/hgnc:"),
            Map.entry("MGI", "https://identifiers.org/mgi:"),
            Map.entry("RGD", "https://identifiers.org/rgd:"),
            Map.entry("ENSEMBL", "https://identifiers.org/ensembl:"),
            Map.entry("UniProtKB", "https://identifiers.org/uniprot:"),
            Map.entry("MESH", "https://identifiers.org/mesh:"),
            Map.entry("mirbase", "https://identifiers.org/mirbase:"),
            Map.entry("mirbase.mature", "https://identifiers.org/mirbase.mature:"),
            Map.entry("biolink", "https://w3id.org/biolink/vocab/"),
            Map.entry("PMID", "https://pubmed.ncbi.nlm.nih.gov/"),
            Map.entry("PMC", "https://pmc.ncbi.nlm.nih.gov/articles/"),
            Map.entry("DOI", "https://doi.org/"));

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final BitSet UNRESERVED = plain("-._~");
    private static final BitSet STRUCTURE = plain("-._~%:/;()+,@!$&'*=");

    private final String base;

    Iris(Publication publication) {
        this.base = publication.baseUri();
    }

    /** Of a CURIE; words of our own and unknown ones lie below terms/. */
    String of(String curie) {
        int colon = curie.indexOf(':');
        String space = SPACES.get(curie.substring(0, Math.max(0, colon)));
        String local = curie.substring(colon + 1);
        return space == null ? base + "terms/" + kept(curie) : space + kept(local);
    }

    String claim(String id) {
        return base + "claims/" + id;
    }

    String person(String id) {
        return base + "people/" + id;
    }

    /** Where the words of our own vocabulary begin. */
    String words() {
        return base + "vocab#";
    }

    /** Where nanopublications lie. */
    String nanopubs() {
        return base + "np/";
    }

    /** All but unreserved characters (RFC 3986) as their bytes. */
    static String escaped(String text) {
        return escaped(text, UNRESERVED);
    }

    /** The same for what has a structure of its own: an id or a DOI. */
    private static String kept(String text) {
        return escaped(text, STRUCTURE);
    }

    private static BitSet plain(String more) {
        BitSet plain = new BitSet();
        plain.set('0', '9' + 1);
        plain.set('A', 'Z' + 1);
        plain.set('a', 'z' + 1);
        more.chars().forEach(plain::set);
        return plain;
    }

    private static String escaped(String text, BitSet left) {
        return text.chars().allMatch(left::get) ? text : escapedBytes(text, left);
    }

    private static String escapedBytes(String text, BitSet left) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int at = octet & 0xff;
            if (left.get(at)) {
                out.append((char) at);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }
}
