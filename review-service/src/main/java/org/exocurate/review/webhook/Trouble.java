package org.exocurate.review.webhook;

/** What went wrong with an attempt, where a status does not say it all. */
enum Trouble {
    /** The name of the host has no address. */
    NAME_UNKNOWN,
    /** The host has an address that must not be sent to: private, loopback, link-local, multicast or otherwise special. */
    ADDRESS_REFUSED,
    /** Nobody took the connection. */
    CONNECT_FAILED,
    /** No secure connection: the certificate is not trusted, or not that of the host. */
    TLS_FAILED,
    /** The answer did not come in time. */
    TIMEOUT,
    /** The connection ended before the answer. */
    BROKEN_OFF,
    /** The answer points elsewhere; it is not followed. */
    REDIRECT,
    /** The answer is no success; its status says why. */
    REFUSED,
    /** A success without the challenge. */
    CHALLENGE_UNANSWERED
}
