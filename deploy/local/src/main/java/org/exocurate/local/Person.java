package org.exocurate.local;

import java.util.List;
import java.util.Optional;

/** Somebody the local issuer vouches for. */
public record Person(
        String user, String name, List<String> roles, Optional<String> organisation, Optional<String> orcid) {

    public Person {
        roles = List.copyOf(roles);
    }

    /** Any other user: a name and nothing more, until a token asks for roles. */
    static Person stranger(String user) {
        return new Person(user, user, List.of(), Optional.empty(), Optional.empty());
    }
}
