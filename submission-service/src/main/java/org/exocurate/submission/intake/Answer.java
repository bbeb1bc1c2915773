package org.exocurate.submission.intake;

import java.util.Optional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.JsonFormat;

/**
 * What a door answered, byte for byte.
 *
 * @param location where to follow what was made; empty where nothing was
 * @param replayed true if an earlier request with the same key was answered so
 */
public record Answer(int status, Optional<String> location, String body, boolean replayed) {

    public static Answer ok(JsonNode body) {
        return new Answer(Response.Status.OK.getStatusCode(), Optional.empty(), text(body), false);
    }

    public static Answer created(Submission made) {
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                Optional.of("/api/v1/submissions/" + made.id()),
                text(made.json()),
                false);
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        location.ifPresent(path -> response.header(HttpHeaders.LOCATION, path));
        return replayed ? response.header("Idempotent-Replayed", "true").build() : response.build();
    }

    private static String text(JsonNode body) {
        try {
            return JsonFormat.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
