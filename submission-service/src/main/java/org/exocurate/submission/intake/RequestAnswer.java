package org.exocurate.submission.intake;

/** What review-service answered: to which request, and whether it was granted. */
public enum RequestAnswer {
    RESUBMITTED("RESUBMISSION"),
    WITHDRAWN("WITHDRAWAL"),
    REFUSED("ANY");

    private final String request;

    RequestAnswer(String request) {
        this.request = request;
    }

    /** The name of the request; a refusal answers the one that has waited longest. */
    String request() {
        return request;
    }

    boolean granted() {
        return this != REFUSED;
    }
}
