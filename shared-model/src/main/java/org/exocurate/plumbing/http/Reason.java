package org.exocurate.plumbing.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The name of a status code. */
final class Reason {

    private Reason() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
