package org.exocurate.plumbing.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: the person behind the bearer token and what the token says of them. */
@RequestScoped
public class Caller {

    private static final Pattern ORCID =
            Pattern.compile("(?:https?://(?:www\\.)?orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])");

    private final SecurityIdentity identity;
    private final IdentityConfig config;

    Caller(SecurityIdentity identity, IdentityConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /** Whether there is a valid token at all. */
    public boolean known() {
        return !identity.isAnonymous();
    }

    public String issuer() {
        return jwt().getIssuer();
    }

    public String subject() {
        return jwt().getSubject();
    }

    public Account account() {
        return new Account(issuer(), subject());
    }

    public Optional<String> name() {
        return text("name").or(() -> text(Claims.preferred_username.name()));
    }

    /** Bare, as in 0000-0002-1825-0097, however the token writes it; empty for anything else. */
    public Optional<String> orcid() {
        return text(config.orcidClaim())
                .map(ORCID::matcher)
                .filter(Matcher::matches)
                .map(iD -> iD.group(1));
    }

    public Optional<String> organisation() {
        return text(config.organisationClaim()).map(String::strip).filter(name -> !name.isEmpty());
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Those that the token itself carries; {@link #roles} holds also those given here. */
    public Set<String> tokenRoles() {
        Set<String> roles = identity.getAttribute(GivenRoles.TOKEN_ROLES);
        return roles == null ? roles() : roles;
    }

    /** The rule by which no door opens to this caller, if so. */
    public Optional<String> barredBy() {
        return Optional.ofNullable(identity.getAttribute(GivenRoles.BARRED_BY));
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    public Optional<String> tokenId() {
        return Optional.ofNullable(jwt().getTokenID());
    }

    /** When the token is no longer valid. */
    public Instant expires() {
        return Instant.ofEpochSecond(jwt().getExpirationTime());
    }

    /** The token itself, to be passed on to another service on the caller's behalf. */
    public String token() {
        return jwt().getRawToken();
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(jwt().getClaim(claim)).map(Object::toString);
    }

    private JsonWebToken jwt() {
        if (identity.getPrincipal() instanceof JsonWebToken jwt) {
            return jwt;
        }
        throw new IllegalStateException("a door that asks who calls must be closed to callers without a token");
    }
}
