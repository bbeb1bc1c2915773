package org.exocurate.model.claim;

/** Where the effect was seen. */
public enum StudyModel {
    IN_VIVO,
    IN_VITRO,
    EX_VIVO,
    CLINICAL
}
