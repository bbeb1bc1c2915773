package org.exocurate.review.preview;

import java.io.InputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Body;
import org.exocurate.review.rules.Rules;

/** A change of a rule, tried before it goes live. */
@Path("/rules/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("steward")
@Tag(name = "rules")
class PreviewResource {

    private final RulePreview preview;
    private final Rules rules;

    PreviewResource(RulePreview preview, Rules rules) {
        this.preview = preview;
        this.rules = rules;
    }

    @POST
    @Operation(
            summary = "What would change if a rule were changed",
            description =
                    """
                    The body is the rule's file as YAML, the rule as GET /rules/{id} gives it, or its id and the fields that would
                    differ; parameters are replaced one by one. Every published claim and every open item is looked at by the rule in
                    force and by the changed one: claims.changed and reviews.changed count those in which they find something
                    else, items lists the first 500 of each with the findings before and after. examples says whether the changed
                    rule still passes and fails its own examples. Nothing is stored.""")
    @APIResponse(responseCode = "200", description = "what would be different")
    @APIResponse(responseCode = "400", description = "no such rule, or not one that its class could judge by")
    @APIResponse(responseCode = "503", description = "another preview is under way")
    public ObjectNode preview(@HeaderParam("Content-Type") String type, InputStream body) {
        return preview.of(rules.changed(Body.read(body, Body.LIMIT), type));
    }
}
