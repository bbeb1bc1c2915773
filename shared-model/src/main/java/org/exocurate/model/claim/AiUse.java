package org.exocurate.model.claim;

/** How far a machine wrote the claim. */
public enum AiUse {
    NONE,
    ASSISTED,
    GENERATED
}
