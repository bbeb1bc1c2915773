package org.exocurate.plumbing.limits;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.json.JsonFormat;

/** Stands before every door: counts the request for whoever brings it, says in headers what is left, and refuses with 429 beyond. */
@ApplicationScoped
class Gate {

    /** After a token can be asked for, before anybody asks what it may do. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final Limits limits;
    private final IdentityProviderManager identities;
    private final String doors;

    Gate(Limits limits, IdentityProviderManager identities, @ConfigProperty(name = "quarkus.rest.path") String doors) {
        this.limits = limits;
        this.identities = identities;
        this.doors = doors + '/';
    }

    void stand(@Observes Filters filters) {
        if (limits.enabled()) {
            filters.register(this::ask, AFTER_AUTHENTICATION);
        }
    }

    /** Health, metrics and descriptions are not limited. */
    private void ask(RoutingContext context) {
        if (!context.normalizedPath().startsWith(doors)) {
            context.next();
        } else if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            pass(context, address(context));
        } else {
            QuarkusHttpUser.getSecurityIdentity(context, identities)
                    .subscribe()
                    .with(identity -> pass(context, holder(context, identity)), bad -> pass(context, address(context)));
        }
    }

    /** A token that is good for nothing is nobody's; the door says so. */
    private Grant holder(RoutingContext context, SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? limits.person(token.getIssuer(), token.getSubject())
                : address(context);
    }

    private Grant address(RoutingContext context) {
        return limits.address(Address.of(context.request().remoteAddress()));
    }

    private static void pass(RoutingContext context, Grant grant) {
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", grant.allowance().header());
        response.putHeader("RateLimit", grant.header());
        if (grant.granted()) {
            context.next();
        } else {
            response.setStatusCode(429)
                    .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(grant.seconds()))
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json(problem(grant)))
                    .onFailure(context::fail);
        }
    }

    private static Problem problem(Grant grant) {
        Allowance allowance = grant.allowance();
        return Problem.of(
                        429,
                        "too-many",
                        "more than " + allowance.perSecond() + " requests a second of one " + allowance.name()
                                + "; the same again in " + grant.seconds() + " s")
                .with("violated-policies", List.of(allowance.name()));
    }

    private static String json(Problem problem) {
        try {
            return JsonFormat.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
