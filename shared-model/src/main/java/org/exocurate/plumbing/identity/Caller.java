package org.exocurate.plumbing.identity;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.RequestScoped;

/** Who calls: the person behind the bearer token and what the token says of them. */
@RequestScoped
public class Caller {

    /** Whether there is a valid token at all. */
    public boolean known() {
        throw new UnsupportedOperationException();
    }

    public String issuer() {
        throw new UnsupportedOperationException();
    }

    public String subject() {
        throw new UnsupportedOperationException();
    }

    public Optional<String> name() {
        throw new UnsupportedOperationException();
    }

    /** Bare, as in 0000-0002-1825-0097, however the token writes it. */
    public Optional<String> orcid() {
        throw new UnsupportedOperationException();
    }

    public Optional<String> organisation() {
        throw new UnsupportedOperationException();
    }

    public Set<String> roles() {
        throw new UnsupportedOperationException();
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    public Optional<String> tokenId() {
        throw new UnsupportedOperationException();
    }

    /** The token itself, to be passed on to another service on the caller's behalf. */
    public String token() {
        throw new UnsupportedOperationException();
    }
}
