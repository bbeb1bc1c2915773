package org.exocurate.plumbing.audit;

/** Something in the audit that is not as it was written. */
public record AuditFault(Kind kind, String detail) {

    /** What kind of thing is wrong. */
    public enum Kind {
        ENTRY_ALTERED,
        ENTRY_GONE,
        ENTRY_STRAY,
        SEAL_ALTERED,
        SEAL_GONE,
        CHAIN,
        LANDMARK
    }
}
