package org.exocurate.review.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.exocurate.plumbing.json.Sha256;

/** A document of docs/events that ships with the service. */
record Published(String text) {

    /** A later version of the service may add to it, under the same name. */
    private static final String AN_HOUR = "public, max-age=3600";

    static Published packaged(String path) {
        try (InputStream file = Published.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("there is no file " + path);
            }
            return new Published(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response answer(String type, Request request) {
        EntityTag tag = new EntityTag(Sha256.hex(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(text, type).tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, AN_HOUR).build();
    }
}
