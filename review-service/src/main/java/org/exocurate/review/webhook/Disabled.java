package org.exocurate.review.webhook;

/** Why a webhook was given up. */
enum Disabled {
    GONE("the receiver answered 410: it wants nothing any more"),
    FAILING("it has failed for too long; the delivery log says how");

    private final String words;

    Disabled(String words) {
        this.words = words;
    }

    /** For its owner. */
    String words() {
        return "the webhook was disabled: " + words + ". A replay, or a new challenge, goes on with it.";
    }
}
