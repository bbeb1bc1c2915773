package org.exocurate.plumbing.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.exocurate.plumbing.json.JsonFormat;

/** Gives the answers that no door gives, outside JAX-RS, the same shape. */
@ApplicationScoped
class UnknownPaths {

    private static final int FIRST = -1_000_000;
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 415};

    void routes(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
        router.route().order(FIRST).failureHandler(UnknownPaths::failed);
    }

    /** A failure on the way to a door: a status of its own, or our fault. */
    private static void failed(RoutingContext context) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, context.statusCode());
        } else {
            context.next();
        }
    }

    private static void answer(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(json(Problem.of(status, Reason.name(status), Reason.of(status))))
                .onFailure(context::fail);
    }

    private static String json(Problem problem) {
        try {
            return JsonFormat.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
