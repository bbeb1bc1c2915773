package org.exocurate.model.event;

import java.util.Objects;
import java.util.UUID;

/**
 * What a service knows of a person; on {@link Topics#PEOPLE}, compacted, keyed by the random id.
 *
 * @param version rises with every change of the profile
 * @param name null where the provider tells none; so for orcid and organisation
 */
public record PersonEvent(
        UUID person, long version, String issuer, String subject, String name, String orcid, String organisation)
        implements PersonNews {

    public static final String TYPE = "org.exocurate.person.profiled.v1";

    public PersonEvent {
        Objects.requireNonNull(person, "a profile names its person");
        Objects.requireNonNull(issuer, "a person is known by an issuer");
        Objects.requireNonNull(subject, "a person is a subject of its issuer");
    }
}
