package org.exocurate.plumbing.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Pages of any origin may read what is open to all, without credentials; every other door stays closed to them (CORS). */
public class OpenToAnyOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> rooms;
    private final Set<String> closed;

    /**
     * @param rooms the first words of the paths that a service opens so
     * @param closed the last words of paths below them that it does not
     */
    OpenToAnyOrigin(
            @ConfigProperty(name = "exocurate.open-to-any-origin") Set<String> rooms,
            @ConfigProperty(name = "exocurate.closed-to-other-origins") Set<String> closed) {
        this.rooms = Set.copyOf(rooms);
        this.closed = Set.copyOf(closed);
    }

    @ServerResponseFilter
    public void open(ContainerRequestContext request, ContainerResponseContext response) {
        headers(request.getMethod(), request.getUriInfo().getPath()).forEach(response.getHeaders()::putSingle);
    }

    /** What a browser has to read to hand the answer on, by method and by path below the root of the doors; nothing for most. */
    public Map<String, String> headers(String method, String path) {
        Map<String, String> headers = new HashMap<>();
        if (READING.contains(method) && isOpen(path)) {
            headers.put("Access-Control-Allow-Origin", "*");
            headers.put(
                    "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy");
            if (method.equals("OPTIONS")) {
                headers.put("Access-Control-Allow-Methods", "GET, HEAD");
                headers.put("Access-Control-Allow-Headers", "If-None-Match, Last-Event-ID, Range");
                headers.put("Access-Control-Max-Age", "86400");
            }
        }
        return headers;
    }

    private boolean isOpen(String path) {
        String inside = path.replaceFirst("^/", "");
        return rooms.contains(inside.split("/", 2)[0])
                && !closed.contains(inside.substring(inside.lastIndexOf('/') + 1));
    }
}
