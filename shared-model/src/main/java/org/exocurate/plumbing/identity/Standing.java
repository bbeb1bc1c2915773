package org.exocurate.plumbing.identity;

import java.util.Set;

/**
 * What the house itself says of somebody, whatever their token says.
 *
 * @param roles those given here, beside those of the token
 * @param active false where no door that asks for a token opens any more
 */
public record Standing(Set<String> roles, boolean active) {

    /** Nothing was ever said. */
    public static final Standing PLAIN = new Standing(Set.of(), true);

    public Standing {
        roles = Set.copyOf(roles);
    }
}
