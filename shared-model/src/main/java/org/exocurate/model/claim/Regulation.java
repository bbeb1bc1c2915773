package org.exocurate.model.claim;

/** What happens to the process. */
public enum Regulation {
    INCREASES,
    DECREASES,
    NO_CHANGE;

    /** What is said of a process by what is said of its negative regulation, or of its lack. */
    public Regulation turned() {
        return switch (this) {
            case INCREASES -> DECREASES;
            case DECREASES -> INCREASES;
            case NO_CHANGE -> NO_CHANGE;
        };
    }
}
