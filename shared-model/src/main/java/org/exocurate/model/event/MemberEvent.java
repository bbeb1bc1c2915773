package org.exocurate.model.event;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * How somebody stands with the house, whatever their token says; on {@link Topics#MEMBERS}, compacted, keyed by the random id that
 * review-service gave them.
 *
 * @param version rises with everything told of the person
 * @param account the digest of issuer and subject; null once the person has left
 * @param roles those given here
 */
public record MemberEvent(UUID person, long version, Standing standing, String account, List<String> roles) {

    public static final String TYPE = "org.exocurate.member.standing.v1";

    /** Whether doors open, and whether there is anybody still. */
    public enum Standing {
        ACTIVE,
        DEACTIVATED,
        /** Asked to be erased; submission-service answers on {@link Topics#PEOPLE} when it has done so. */
        LEAVING,
        /** Erased everywhere: the last word on this id. */
        LEFT
    }

    public MemberEvent {
        Objects.requireNonNull(person, "a standing is somebody's");
        Objects.requireNonNull(standing, "an event says how somebody stands");
        if ((standing == Standing.LEFT) != (account == null)) {
            throw new IllegalArgumentException(
                    standing + (account == null ? " names the account" : " names no account"));
        }
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
