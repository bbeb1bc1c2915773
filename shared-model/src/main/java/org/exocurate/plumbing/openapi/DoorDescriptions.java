package org.exocurate.plumbing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** What holds of every door is said of every door: its name, who may enter, and how a refusal looks. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DoorDescriptions implements OASFilter {

    private static final String BASE = "/api/v1/";
    private static final Pattern SLASH = Pattern.compile("/");
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(
                List.of(OASFactory.createServer().url("/").description("where this description came from")));
        document.getComponents().addSchema("Problem", problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        operation.setOperationId(name(path, method));
        tellRoles(operation);
        tellRefusals(operation);
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            MediaType body = operation.getRequestBody().getContent().getMediaType(JSON);
            if (body != null && isText(body)) {
                body.setSchema(object());
            }
        }
    }

    /** As in getReleasesByVersionFilesByName. */
    private static String name(String path, HttpMethod method) {
        String below = path.startsWith(BASE) ? path.substring(BASE.length()) : path.substring(1);
        return method.name().toLowerCase(Locale.ROOT)
                + SLASH.splitAsStream(below)
                        .map(part -> part.startsWith("{") ? "By" + capital(part.substring(1)) : capital(part))
                        .map(part -> part.replaceAll("[^A-Za-z0-9]", ""))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** OpenID Connect has no scopes for roles, and some readers take names beside a scheme for scopes: so they stand by themselves. */
    private static void tellRoles(Operation operation) {
        List<SecurityRequirement> asked = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        TreeSet<String> roles = new TreeSet<>();
        TreeSet<String> schemes = new TreeSet<>();
        for (SecurityRequirement one : asked) {
            Map<String, List<String>> names = one.getSchemes();
            schemes.addAll(names.keySet());
            names.values().forEach(roles::addAll);
        }
        List<SecurityRequirement> told = new ArrayList<>();
        schemes.forEach(
                scheme -> told.add(OASFactory.createSecurityRequirement().addScheme(scheme)));
        if (told.isEmpty()) {
            told.add(OASFactory.createSecurityRequirement());
        }
        operation.setSecurity(told);
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", List.copyOf(roles));
        }
    }

    private static void tellRefusals(Operation operation) {
        if (!operation.getResponses().hasAPIResponse("4XX")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "4XX",
                            OASFactory.createAPIResponse()
                                    .description("a problem (RFC 9457): what is wrong, and how to mend it")
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    PROBLEM,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Problem")))));
        }
    }

    private static Schema problem() {
        Schema fault = object().addProperty(
                        "pointer", text("where in what was sent, as a JSON Pointer or the name of a parameter"))
                .addProperty("detail", text("what is wrong there"))
                .addProperty("nearest", list(text("what may have been meant")));
        return object().addProperty("type", text("which kind of problem, under /problems"))
                .addProperty("title", text("the status in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("what is wrong, and how to mend it"))
                .addProperty("rule", text("the rule that forbids it, where one does"))
                .addProperty("errors", list(fault).description("every fault of what was sent"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String about) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(about);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static boolean isText(MediaType body) {
        return body.getSchema() == null
                || body.getSchema().getType() == null
                || body.getSchema().getType().contains(SchemaType.STRING);
    }
}
