package org.exocurate.review.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.StrictJson;

/** The schemas of all events: what {@code dataschema} names. */
@Path("/schemas")
@PermitAll
@Tag(name = "schemas", description = "What events look like. Open to all.")
class SchemaResource {

    static final String SCHEMA = "application/schema+json";

    static final Map<String, Published> SCHEMAS = packaged();

    /**
     * A schema in the list.
     *
     * @param dataschema as events name it: a path at this service
     */
    record Listed(String name, String title, String dataschema) {

        static Listed of(String name, Published schema) {
            return new Listed(name, StrictJson.read(schema.text()).path("title").asText(), SchemaRoutes.ROOT + name);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The schemas of events", description = "JSON Schema 2020-12, by name.")
    public Page<Listed> list() {
        List<Listed> all = SCHEMAS.entrySet().stream()
                .map(schema -> Listed.of(schema.getKey(), schema.getValue()))
                .toList();
        return new Page<>(all, Optional.empty());
    }

    @GET
    @Path("/{name}")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "One schema",
            description =
                    """
                    The schema that an event's dataschema names, which is a path at this service: /schemas/… there answers as
                    /api/v1/schemas/… does. Nothing is taken out of a schema or changes its meaning; a new number does that.""")
    @APIResponse(responseCode = "200", description = "the schema, with an ETag")
    @APIResponse(responseCode = "304", description = "still the schema of the ETag sent as If-None-Match")
    @APIResponse(responseCode = "404", description = "no schema has this name")
    public Response one(
            @PathParam("name") @Parameter(example = "dataset-change.v1.json") String name,
            @Parameter(hidden = true) @Context Request request) {
        Published schema = SCHEMAS.get(name);
        if (schema == null) {
            throw Refused.notFound("there is no schema " + name + "; there are " + String.join(", ", SCHEMAS.keySet()));
        }
        return schema.answer(SCHEMA, request);
    }

    /** Those that the index lists: a jar has no folder that could be asked. */
    private static Map<String, Published> packaged() {
        Map<String, Published> all = new LinkedHashMap<>();
        Published.packaged("/schemas/index.txt")
                .text()
                .lines()
                .forEach(name -> all.put(name, Published.packaged("/schemas/" + name)));
        return all;
    }
}
