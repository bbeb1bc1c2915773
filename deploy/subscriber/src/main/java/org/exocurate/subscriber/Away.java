package org.exocurate.subscriber;

import java.io.IOException;

/** The source cannot be asked now; the same again later may do. */
public final class Away extends IOException {

    private static final long serialVersionUID = 1L;

    Away(String what, Throwable why) {
        super(what, why);
    }
}
