package org.exocurate.review.webhook;

/** How a webhook stands. */
enum Status {
    /** The challenge is on its way and not answered yet; nothing else is sent. */
    PENDING,
    /** Told of all that comes. */
    ACTIVE,
    /** The challenge was not answered, however often it was sent. */
    UNVERIFIED,
    /** Given up. */
    DISABLED
}
