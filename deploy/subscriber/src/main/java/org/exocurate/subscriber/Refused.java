package org.exocurate.subscriber;

import java.net.URI;

/** The source answers, and its answer is no: nothing that is repeated changes that, somebody has to mend something. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String what, Throwable why) {
        super(what, why);
    }

    /** By the status of an answer. */
    static Refused by(int status, URI asked, String said) {
        return new Refused(
                asked + " answered " + status + (said.isBlank() ? "" : ": " + said) + '\n' + mend(status), null);
    }

    /** A good answer, but not that of a dataset. */
    static Refused strange(URI asked, Throwable why) {
        return new Refused(asked + " answered with something else than a dataset does\n" + mend(200), why);
    }

    private static String mend(int status) {
        return switch (status) {
            case 400 -> "The folder holds a copy of another dataset, or of a later state of this one, if the address is right: name"
                    + " another folder, or the dataset that this one is of.";
            case 401,
                    403 -> "The doors of a dataset ask for no token. Something before review-service does: name an address from where"
                    + " it can be read.";
            default -> "Is that review-service? --review takes its address alone, such as http://127.0.0.1:8081.";
        };
    }

    /** Whether the same again may be answered otherwise: too many at a time, too slow, broken. */
    static boolean isForNow(int status) {
        return status >= 500 || status == 408 || status == 425 || status == 429;
    }
}
