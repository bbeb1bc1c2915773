package org.exocurate.plumbing.http;

import java.util.Locale;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The names of the status codes. */
final class Reason {

    private Reason() {}

    /** In words: Not Found. */
    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** As the end of a problem's type: not-found. */
    static String name(int status) {
        return of(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
