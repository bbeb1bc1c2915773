package org.exocurate.plumbing.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Adds to a token what the house says of its bearer: further roles, or that no door opens. */
@ApplicationScoped
class GivenRoles implements SecurityIdentityAugmentor {

    /** The roles that the token itself carries. */
    static final String TOKEN_ROLES = "exocurate.token-roles";
    /** The rule by which no door opens; absent for everybody else. */
    static final String BARRED_BY = "exocurate.barred-by";

    private static final String DEACTIVATED = "deactivated";

    private final KnownStandings known;

    GivenRoles(KnownStandings known) {
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getIssuer() == null
                || token.getSubject() == null) {
            return Uni.createFrom().item(identity);
        }
        Account account = new Account(token.getIssuer(), token.getSubject());
        return known.lately(account)
                .map(standing -> Uni.createFrom().item(with(standing, identity)))
                .orElseGet(() -> context.runBlocking(() -> with(known.now(account), identity)));
    }

    private static SecurityIdentity with(Standing standing, SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder with = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttributes(identity.getAttributes())
                .addCredentials(identity.getCredentials())
                .addAttribute(TOKEN_ROLES, identity.getRoles());
        if (!standing.active()) {
            return with.addAttribute(BARRED_BY, DEACTIVATED).build();
        }
        return with.addRoles(identity.getRoles())
                .addRoles(standing.roles())
                .addPermissionChecker(identity::checkPermission)
                .build();
    }
}
