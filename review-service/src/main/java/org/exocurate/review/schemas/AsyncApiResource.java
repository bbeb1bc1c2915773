package org.exocurate.review.schemas;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What {@code openapi} is for doors, for channels: one document, that of docs/events with the schemas in it. */
@Path("/asyncapi")
@PermitAll
@Tag(name = "schemas")
class AsyncApiResource {

    private static final String JSON = "application/vnd.aai.asyncapi+json";
    private static final String YAML = "application/vnd.aai.asyncapi+yaml";
    private static final String PLAIN_YAML = "application/yaml";

    private static final Channels CHANNELS =
            new Channels(Published.packaged("/asyncapi.yaml").text(), SchemaResource.SCHEMAS);
    private static final Published AS_YAML = new Published(CHANNELS.yaml());
    private static final Published AS_JSON = new Published(CHANNELS.json());

    @GET
    @Produces({MediaType.APPLICATION_JSON, JSON, PLAIN_YAML, YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            summary = "All channels",
            description =
                    """
                    AsyncAPI 3.1: the topics of Kafka and the stream of changes, their messages and schemas. JSON, or YAML by Accept.""")
    @APIResponse(responseCode = "200", description = "the document, with an ETag")
    @APIResponse(responseCode = "304", description = "still the document of the ETag sent as If-None-Match")
    public Response channels(
            @Parameter(hidden = true) @Context HttpHeaders headers,
            @Parameter(hidden = true) @Context Request request) {
        MediaType wanted = headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
        boolean special = wanted.getSubtype().startsWith("vnd.aai.asyncapi");
        if (wanted.getSubtype().endsWith("yaml")) {
            return AS_YAML.answer(special ? YAML : PLAIN_YAML, request);
        }
        return AS_JSON.answer(special ? JSON : MediaType.APPLICATION_JSON, request);
    }
}
