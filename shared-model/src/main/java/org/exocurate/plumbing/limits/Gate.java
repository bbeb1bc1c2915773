package org.exocurate.plumbing.limits;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.exocurate.plumbing.http.OpenToAnyOrigin;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.json.JsonFormat;

/** Stands before every door: counts the request for whoever brings it, says in headers what is left, and refuses with 429 beyond. */
@ApplicationScoped
class Gate {

    /** After a token can be asked for, before anybody asks what it may do. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final Limits limits;
    private final HttpAuthenticator tokens;
    private final OpenToAnyOrigin origins;
    private final String doors;

    Gate(
            Limits limits,
            HttpAuthenticator tokens,
            OpenToAnyOrigin origins,
            @ConfigProperty(name = "quarkus.rest.path") String doors) {
        this.limits = limits;
        this.tokens = tokens;
        this.origins = origins;
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
            askWhose(context);
        }
    }

    /**
     * A good token is looked at once: the door finds the identity here. A bad one is left for the door to refuse, or to pass over
     * where it asks for none. The keys may have to be fetched; the request goes on where it came in.
     */
    private void askWhose(RoutingContext context) {
        Context here = context.vertx().getOrCreateContext();
        tokens.attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> here.runOnContext(then -> pass(context, holder(context, identity))),
                        bad -> here.runOnContext(then -> pass(context, address(context))));
    }

    private Grant holder(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return address(context);
        }
        context.put(QuarkusHttpUser.DEFERRED_IDENTITY_KEY, Uni.createFrom().item(identity));
        return limits.person(token.getIssuer(), token.getSubject());
    }

    private Grant address(RoutingContext context) {
        return limits.address(Address.of(context.request().remoteAddress()));
    }

    private void pass(RoutingContext context, Grant grant) {
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", grant.allowance().header());
        response.putHeader("RateLimit", grant.header());
        if (grant.granted()) {
            context.next();
        } else {
            String path = context.normalizedPath().substring(doors.length());
            origins.headers(context.request().method().name(), path).forEach(response::putHeader);
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
