package org.exocurate.review.dataset;

import java.util.Set;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Pages of any origin may read what is open to all, without credentials; every other door stays closed to them (CORS). */
class OpenToAnyOrigin {

    private static final Set<String> ROOMS =
            Set.of("dataset", "releases", "rules", "schemas", "asyncapi", "keys", "vocabulary");
    /** What is said on a claim lies beside the dataset and is not open. */
    private static final String TALK = "/comments";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerResponseFilter
    public void open(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        String room = path.replaceFirst("^/", "").split("/", 2)[0];
        if (READING.contains(request.getMethod()) && ROOMS.contains(room) && !path.endsWith(TALK)) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
            if (request.getMethod().equals("OPTIONS")) {
                headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD");
                headers.putSingle("Access-Control-Allow-Headers", "If-None-Match, Last-Event-ID, Range");
                headers.putSingle("Access-Control-Max-Age", "86400");
            }
        }
    }
}
