package org.exocurate.plumbing.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.sql.Outage;

/** Turns whatever a door or what is behind it throws into a problem. Nothing of the inside is told; what is broken is logged once, with an id. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int SOON = 5;

    private final Caller caller;

    Problems(Caller caller) {
        this.caller = caller;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return answer(refused.problem(), refused.headers());
    }

    @ServerExceptionMapper
    public Response notJson(NotJson refused) {
        return refused(Refused.invalid(refused.faults()));
    }

    /** A body that JAX-RS was asked to bind: only its first fault is known. */
    @ServerExceptionMapper
    public Response misshapen(MismatchedInputException refused) {
        return refused(Refused.invalid(List.of(Misshapen.fault(refused))));
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException refused) {
        return refused(Refused.invalid(List.of(Fault.at("", "the body is not JSON"))));
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException refused) {
        return challenge("a bearer token is needed", "Bearer");
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused) {
        if (TokenCheck.isOut(refused)) {
            return unavailable(refused);
        }
        return challenge("the bearer token is not valid here", "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return refused(caller.barredBy()
                .map(rule -> Refused.forbidden(rule, "a steward has deactivated this person; a steward can undo it"))
                .orElseGet(() -> Refused.forbidden("role", "none of the caller's roles opens this door")));
    }

    /** What JAX-RS itself refuses: unknown paths, methods, media types, parameters. Its headers, such as Allow, stay. */
    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException refused, UriInfo request) {
        Response said = refused.getResponse();
        if (refused.getCause() instanceof JacksonException unread) {
            return unreadable(unread);
        }
        if (refused.getCause() != null && said.getStatus() == 404 && onlyQueryCanBeWrong(request)) {
            return refused(Refused.parameter("", "a parameter of the query does not have the expected form"));
        }
        if (said.getStatus() >= 500) {
            return broken(refused);
        }
        Response.ResponseBuilder answer =
                problem(Problem.of(said.getStatus(), Reason.name(said.getStatus()), Reason.of(said.getStatus())));
        said.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.header(HttpHeaders.CONTENT_TYPE, null)
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper
    public Response broken(Throwable failure) {
        if (Outage.is(failure) || TokenCheck.isOut(failure)) {
            return unavailable(failure);
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "error %s", id);
        return answer(
                Problem.of(500, "broken", "this is our fault; it is logged as " + id)
                        .with("errorId", id),
                Map.of());
    }

    private Response unavailable(Throwable failure) {
        LOG.warnf("unavailable: %s", failure);
        return refused(Refused.unavailable("a part of the system is away; the same again later", SOON));
    }

    /** JAX-RS answers 404 for any parameter it cannot convert. */
    private static boolean onlyQueryCanBeWrong(UriInfo request) {
        return request.getPathParameters().isEmpty()
                && !request.getQueryParameters().isEmpty();
    }

    private static Response challenge(String detail, String challenge) {
        return answer(Problem.of(401, "unauthorized", detail), Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    private static Response answer(Problem problem, Map<String, String> headers) {
        Response.ResponseBuilder answer = problem(problem);
        headers.forEach(answer::header);
        return answer.build();
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
