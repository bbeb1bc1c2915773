package org.exocurate.plumbing.http;

import java.net.ConnectException;

import io.quarkus.oidc.OIDCException;

/** Tells a bad token from an issuer that cannot be asked. */
final class TokenCheck {

    private TokenCheck() {}

    /** Whether the token could not be judged because the issuer is away. */
    static boolean isOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
