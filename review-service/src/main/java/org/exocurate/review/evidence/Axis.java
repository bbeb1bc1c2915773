package org.exocurate.review.evidence;

/** What two claims are compared on, in the order they are shown; the comparator belongs to biomarkers only. */
public enum Axis {
    DONOR("donor"),
    DONOR_STATE("donorState"),
    CARGO("cargo"),
    CARGO_ROLE("cargoRole"),
    RECIPIENT("recipient"),
    PROCESS("process"),
    EFFECT("effect"),
    CONDITION("condition"),
    COMPARATOR("comparator");

    private final String word;

    Axis(String word) {
        this.word = word;
    }

    /** As it is written at the doors. */
    public String word() {
        return word;
    }
}
