package org.exocurate.model.vocabulary;

import java.util.EnumSet;

import org.exocurate.model.claim.CargoKind;

/** A place in a claim that takes a term, and the schemes whose terms may stand there. */
public enum Slot {
    DONOR(EnumSet.of(Scheme.UBERON, Scheme.CL, Scheme.CVCL)),
    RECIPIENT(EnumSet.of(Scheme.UBERON, Scheme.CL, Scheme.CVCL)),
    DONOR_STATE(EnumSet.of(Scheme.STATE, Scheme.MONDO, Scheme.EFO)),
    PROCESS(EnumSet.of(Scheme.GO, Scheme.EFO, Scheme.EXO)),
    CONDITION(EnumSet.of(Scheme.MONDO, Scheme.EFO)),
    COMPARATOR(EnumSet.of(Scheme.MONDO, Scheme.EFO)),
    MIRNA(EnumSet.of(Scheme.MIRNA, Scheme.MIRBASE, Scheme.MIRBASE_MATURE)),
    GENE(EnumSet.of(Scheme.NCBIGENE, Scheme.HGNC, Scheme.MGI, Scheme.RGD, Scheme.ENSEMBL, Scheme.UNIPROT)),
    CIRCRNA(EnumSet.noneOf(Scheme.class)),
    CHEMICAL(EnumSet.of(Scheme.CHEBI)),
    SPECIES(EnumSet.of(Scheme.NCBITAXON));

    /** Held by conditions, where it says that nothing ails the recipient. */
    public static final String HEALTHY = "state:healthy";

    /** What the same donors are compared with. */
    static final String BEFORE_TREATMENT = "state:before-treatment";

    private final EnumSet<Scheme> schemes;

    Slot(EnumSet<Scheme> schemes) {
        this.schemes = schemes;
    }

    /** Where the cargo of a kind stands; the whole vesicle has no term, as a circRNA has no scheme. */
    public static Slot of(CargoKind kind) {
        return switch (kind) {
            case MIRNA -> MIRNA;
            case LNCRNA, MRNA, PROTEIN -> GENE;
            case CIRCRNA, VESICLE -> CIRCRNA;
            case LIPID, DRUG -> CHEMICAL;
        };
    }

    /** True if a term with this id may stand here. */
    public boolean takes(String id) {
        if (id.equals(HEALTHY)) {
            return this == CONDITION || this == COMPARATOR;
        }
        if (id.equals(BEFORE_TREATMENT)) {
            return this == COMPARATOR;
        }
        return Scheme.of(id).map(schemes::contains).orElse(false);
    }

    /** The prefixes of the CURIEs that may stand here, for messages. */
    public String prefixes() {
        return schemes.isEmpty()
                ? "no scheme, only free text"
                : String.join(", ", schemes.stream().map(Scheme::prefix).toList());
    }
}
