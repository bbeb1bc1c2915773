package org.exocurate.model.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A source of terms: the prefix of its CURIEs and the pattern of what follows. */
public enum Scheme {
    UBERON("UBERON", "\\d{7}"),
    CL("CL", "\\d{7}"),
    CVCL("CVCL", "[A-Z0-9]{4}"),
    MONDO("MONDO", "\\d{7}"),
    EFO("EFO", "\\d{7}"),
    GO("GO", "\\d{7}"),
    MIRNA("mirna", "(miR|mir|let|lin|bantam|lsy|iab)-?\\S*"),
    MIRBASE("mirbase", "MI\\d{7}"),
    MIRBASE_MATURE("mirbase.mature", "MIMAT\\d{7}"),
    NCBIGENE("ncbigene", "\\d+"),
    HGNC("hgnc", "\\d{1,5}"),
    MGI("mgi", "\\d+"),
    RGD("rgd", "\\d+"),
    ENSEMBL("ensembl", "ENS[A-Z]*[FPTG]\\d{11}(\\.\\d+)?"),
    UNIPROT("uniprot", "([A-NR-Z]\\d([A-Z][A-Z0-9]{2}\\d){1,2}|[OPQ]\\d[A-Z0-9]{3}\\d)(-\\d+)?"),
    CHEBI("CHEBI", "\\d+"),
    NCBITAXON("NCBITaxon", "\\d+"),
    STATE("state", "\\S+"),
    EXO("exo", "\\S+"),
    DOID("DOID", "\\d+"),
    HP("HP", "\\d{7}"),
    MESH("mesh", "[CD]\\d{6,9}"),
    ECO("ECO", "\\d{7}"),
    CHMO("CHMO", "\\d{7}"),
    OBI("OBI", "\\d{7}");

    private static final Pattern CURIE = Pattern.compile("([A-Za-z][A-Za-z.]*)(?::\\s*|_(?=[0-9A-Z]{4,}$))(.*)");

    private static final Map<String, Scheme> BY_PREFIX =
            Arrays.stream(values()).collect(Collectors.toMap(s -> fold(s.prefix), s -> s));

    /** Looked through for each term that a search comes upon. */
    private static final Scheme[] ALL = values();

    private final String prefix;
    private final Pattern local;

    Scheme(String prefix, String local) {
        this.prefix = prefix;
        this.local = Pattern.compile(local);
    }

    /** The scheme that a CURIE names by its prefix, in whatever case. */
    public static Optional<Scheme> of(String curie) {
        int colon = curie.indexOf(':');
        for (Scheme scheme : ALL) {
            if (scheme.prefix.length() == colon && curie.startsWith(scheme.prefix)) {
                return Optional.of(scheme);
            }
        }
        return colon < 0 ? Optional.empty() : ofPrefix(curie.substring(0, colon));
    }

    /** A text that looks like a CURIE of a known scheme, taken apart as it was sent. */
    record Sent(Scheme scheme, String local) {}

    static Optional<Sent> ofCurie(String text) {
        Matcher curie = CURIE.matcher(text.strip());
        return curie.matches()
                ? ofPrefix(curie.group(1)).map(scheme -> new Sent(scheme, curie.group(2)))
                : Optional.empty();
    }

    /** True if the text is written like a CURIE of a known scheme, whether there is such a term or not. */
    public static boolean looksLikeCurie(String text) {
        return ofCurie(text).isPresent();
    }

    static Optional<Scheme> ofPrefix(String prefix) {
        return Optional.ofNullable(BY_PREFIX.get(fold(prefix)));
    }

    private static String fold(String prefix) {
        return prefix.toLowerCase(Locale.ROOT);
    }

    /** What may follow the prefix. */
    public boolean takes(String localId) {
        return local.matcher(localId).matches();
    }

    boolean isNumbered() {
        return takes("0000000");
    }

    /** Terms that are made here, from the rows of others or by our own overlay: no file brings them. */
    public boolean isOurs() {
        return this == MIRNA || this == STATE || this == EXO;
    }

    public String curie(String localId) {
        return prefix + ":" + localId;
    }

    public String prefix() {
        return prefix;
    }
}
