package org.exocurate.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bearer token of the local issuer in the making: {@code Tokens.of("contributor-1").text()}. */
public final class Tokens {

    private final Map<String, Object> wanted;

    private Tokens(Map<String, Object> wanted) {
        this.wanted = Map.copyOf(wanted);
    }

    /** A demo person, with the role of the name, or anybody. */
    public static Tokens of(String user) {
        return new Tokens(Map.of(SharedStack.SUBJECT, user));
    }

    public Tokens roles(String... roles) {
        return with(SharedStack.ROLES, List.of(roles));
    }

    public Tokens organisation(String name) {
        return with(SharedStack.ORGANISATION, name);
    }

    public Tokens orcid(String iD) {
        return with(SharedStack.ORCID, iD);
    }

    public Tokens audience(String audience) {
        return with(SharedStack.AUDIENCE, audience);
    }

    public Tokens expired() {
        return with(SharedStack.TTL, Duration.ofHours(-1));
    }

    /** Right in everything but the key. */
    public Tokens forged() {
        return with(SharedStack.FORGED, true);
    }

    public String text() {
        return (String) SharedStack.common(wanted);
    }

    private Tokens with(String what, Object value) {
        Map<String, Object> more = new HashMap<>(wanted);
        more.put(what, value);
        return new Tokens(more);
    }
}
