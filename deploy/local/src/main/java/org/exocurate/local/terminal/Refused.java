package org.exocurate.local.terminal;

/** What the user can mend: told in one sentence, and the command ends with exit code 1. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
