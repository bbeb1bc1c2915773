package org.exocurate.model.event;

import java.util.UUID;

/** What submission-service tells of a person; on {@link Topics#PEOPLE}, compacted, keyed by the person's random id. */
public sealed interface PersonNews permits PersonEvent, PersonErased {

    UUID person();

    /** Rises with everything told of the person. */
    long version();
}
