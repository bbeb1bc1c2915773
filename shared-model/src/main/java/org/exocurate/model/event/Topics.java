package org.exocurate.model.event;

/** The topics, each named after what its events tell. */
public final class Topics {

    public static final String CLAIMS_SUBMITTED = "exocurate.claims-submitted.v1";
    public static final String REVIEWS_CHANGED = "exocurate.reviews-changed.v1";
    public static final String DATASET_CHANGES = "exocurate.dataset-changes.v1";
    public static final String DATASET_CLAIMS = "exocurate.dataset-claims.v1";
    public static final String PEOPLE = "exocurate.people.v1";
    public static final String MEMBERS = "exocurate.members.v1";
    public static final String VOCABULARY = "exocurate.vocabulary.v1";

    private Topics() {}
}
