package org.exocurate.model.event;

import java.util.Objects;
import java.util.UUID;

/**
 * Nothing is known any more of a person but the random id; it takes the profile's place on the compacted topic.
 *
 * @param asked by which random id review-service knew the person, who asked there to be erased
 */
public record PersonErased(UUID person, long version, UUID asked) implements PersonNews {

    public static final String TYPE = "org.exocurate.person.erased.v1";

    public PersonErased {
        Objects.requireNonNull(person, "an erasure names the person's random id");
        Objects.requireNonNull(asked, "an erasure says who asked for it");
    }
}
