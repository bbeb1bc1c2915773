package org.exocurate.model.dataset;

import java.util.Arrays;

/** What a change does to its claim. */
public enum ChangeType {
    ADDED("claim.added", true),
    EVIDENCE_ADDED("claim.evidence_added", true),
    REVISED("claim.revised", true),
    RETRACTED("claim.retracted", true),
    CONTESTED("claim.contested", false),
    SUPPORT_CHANGED("claim.support_changed", false);

    private final String word;
    private final boolean raisesVersion;

    ChangeType(String word, boolean raisesVersion) {
        this.word = word;
        this.raisesVersion = raisesVersion;
    }

    /** As a change is written. */
    public String word() {
        return word;
    }

    /** Whether the claim gets its next version by it. */
    public boolean raisesVersion() {
        return raisesVersion;
    }

    /** The CloudEvents type of its event. */
    public String eventType() {
        return "org.exocurate.dataset." + word.replace('.', '-').replace('_', '-') + ".v1";
    }

    public static ChangeType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no type of change"));
    }
}
