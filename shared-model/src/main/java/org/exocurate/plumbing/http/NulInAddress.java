package org.exocurate.plumbing.http;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address that holds a NUL, which no text of ours holds and PostgreSQL does not take. */
public class NulInAddress {

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw Refused.of(Problem.of(400, "invalid", "the address holds a NUL character (%00)"));
        }
    }
}
