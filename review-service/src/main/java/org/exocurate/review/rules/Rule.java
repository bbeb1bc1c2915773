package org.exocurate.review.rules;

import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.exocurate.plumbing.json.CanonicalJson;

/**
 * What a rule is: findings cite its id and version.
 *
 * @param version raised whenever the rule may find something else
 * @param text what it looks for, in one sentence
 * @param rationale why that should make a curator look twice
 * @param source a published work that says so, with its DOI or address
 * @param parameters the words and terms that it goes by; empty where it needs none
 */
public record Rule(
        String id,
        int version,
        Severity severity,
        String text,
        String rationale,
        String source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode parameters,
        Example.Passing passes,
        Example.Failing fails) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern FOUND_BY_A_READER = Pattern.compile("(?s).*(doi:10\\.\\d{4,9}/\\S+|https://\\S+).*");

    public Rule {
        id = text(id, "id");
        text = text(text, "text");
        rationale = text(rationale, "rationale");
        source = text(source, "source");
        Objects.requireNonNull(severity, "a rule needs a severity");
        Objects.requireNonNull(passes, "a rule needs an example that passes");
        Objects.requireNonNull(fails, "a rule needs an example that fails");
        parameters = parameters == null ? JsonNodeFactory.instance.objectNode() : parameters.deepCopy();
        refuse(!ID.matcher(id).matches(), "an id is lower case words joined by dashes, not " + id);
        refuse(version < 1, "a rule needs a version from 1 on");
        refuse(!FOUND_BY_A_READER.matcher(source).matches(), "a source gives its doi: or https: address");
    }

    private static String text(String value, String name) {
        refuse(value == null || value.isBlank(), "a rule needs its " + name);
        return value.strip();
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    /** The parameters as the class that judges wants them: all that it names, and none that it does not. */
    public <T> T parameters(Class<T> type) {
        return RuleFiles.parameters(this, type);
    }

    /** All of the rule that a verdict may depend on, in the one form that is digested. */
    String canonical() {
        ObjectNode judged = JsonNodeFactory.instance.objectNode();
        judged.put("id", id).put("version", version);
        judged.put("severity", severity.name()).put("text", text);
        return CanonicalJson.of(judged.set("parameters", parameters));
    }
}
