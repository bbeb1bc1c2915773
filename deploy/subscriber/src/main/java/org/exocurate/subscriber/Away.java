package org.exocurate.subscriber;

import java.io.IOException;
import java.time.Duration;

/** The source cannot be asked now; the same again later may do. */
public final class Away extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration asked;

    Away(String what, Throwable why) {
        super(what, why);
        this.asked = Duration.ZERO;
    }

    /** @param asked how long to wait, as the source says; zero where it does not */
    Away(String what, Duration asked) {
        super(what);
        this.asked = asked;
    }

    Duration asked() {
        return asked;
    }
}
