package org.exocurate.review.rules;

import java.util.List;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;

/** What is looked for in every claim, for anyone to read. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "rules", description = "What is looked for in every claim. Open to all.")
class RuleResource {

    private final Rules rules;

    RuleResource(Rules rules) {
        this.rules = rules;
    }

    /**
     * All rules.
     *
     * @param digest the one that verdicts name as {@code checkedAt.rules}
     */
    record RuleList(String digest, List<ListedRule> items) {

        static RuleList of(Rules rules) {
            return new RuleList(
                    rules.digest(), rules.all().stream().map(ListedRule::of).toList());
        }
    }

    /** A rule without its examples. */
    record ListedRule(
            String id,
            int version,
            Severity severity,
            String text,
            String rationale,
            String source,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode parameters) {

        static ListedRule of(Rule rule) {
            return new ListedRule(
                    rule.id(),
                    rule.version(),
                    rule.severity(),
                    rule.text(),
                    rule.rationale(),
                    rule.source(),
                    rule.parameters());
        }
    }

    @GET
    @Operation(
            summary = "The rules",
            description = "All of them, with the digest that verdicts name as checkedAt.rules; it is the ETag too.")
    @APIResponse(
            responseCode = "200",
            description = "the rules in force",
            content = @Content(schema = @Schema(implementation = RuleList.class)))
    @APIResponse(responseCode = "304", description = "still the rules of the ETag sent as If-None-Match")
    public Response list(@Context Request request) {
        return answer(request, () -> RuleList.of(rules));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One rule",
            description = "With a submission that passes it, and one that fails it at the pointer given.")
    @APIResponse(
            responseCode = "200",
            description = "the rule",
            content = @Content(schema = @Schema(implementation = Rule.class)))
    @APIResponse(responseCode = "304", description = "still the rules of the ETag sent as If-None-Match")
    @APIResponse(responseCode = "404", description = "no rule has this id")
    public Response one(@PathParam("id") String id, @Context Request request) {
        Rule rule = rules.find(id).orElseThrow(() -> Refused.notFound("there is no rule " + id));
        return answer(request, () -> rule);
    }

    private Response answer(Request request, Supplier<Object> whole) {
        EntityTag tag = new EntityTag(rules.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(whole.get()).tag(tag).build();
    }
}
