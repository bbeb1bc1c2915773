package org.exocurate.review.schemas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Answers the paths that events name as their schema, which have no version of the doors in them. */
@ApplicationScoped
class SchemaRoutes {

    static final String ROOT = "/schemas/";

    private static final String DOOR = "/api/v1";

    void open(@Observes Router router) {
        router.get(ROOT + ":name").handler(asked -> asked.reroute(DOOR + asked.normalizedPath()));
    }
}
