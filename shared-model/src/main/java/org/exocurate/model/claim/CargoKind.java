package org.exocurate.model.claim;

/** What the vesicle carries; VESICLE is the whole preparation. */
public enum CargoKind {
    MIRNA,
    LNCRNA,
    CIRCRNA,
    MRNA,
    PROTEIN,
    LIPID,
    DRUG,
    VESICLE
}
