package org.exocurate.form;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Target;
import org.exocurate.model.claim.TermRef;

/** Claims and proposals as they come out of a door, and back from where they were stored. */
public final class ClaimJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .addMixIn(Proposal.class, AnybodysProposal.class)
            .addModule(new SimpleModule()
                    .addSerializer(new TermWriter())
                    .addSerializer(new TextWriter<>(Reference.class))
                    .addSerializer(new TextWriter<>(Target.class))
                    .addDeserializer(TermRef.class, new TermReader())
                    .addDeserializer(Reference.class, new ReferenceReader())
                    .addDeserializer(Target.class, new TargetReader()))
            .build();

    /** What is asked for, whoever asks. */
    @JsonIgnoreProperties("selfCited")
    private interface AnybodysProposal {}

    private static final String REPLACES = "replaces";

    private static final Set<String> MAY_BE_EMPTY = Set.of("donor", "recipient", "condition");

    private ClaimJson() {}

    public static ObjectNode write(Claim claim) {
        return pruned(MAPPER.valueToTree(claim));
    }

    /** As the dataset keeps it: the ids that its words were once written as are between submitter and curator. */
    public static ObjectNode published(Claim claim) {
        ObjectNode node = write(claim);
        node.findParents(REPLACES).forEach(term -> ((ObjectNode) term).remove(REPLACES));
        return node;
    }

    public static ObjectNode write(Proposal proposal) {
        ObjectNode node = MAPPER.valueToTree(proposal);
        if (node.get("claim") instanceof ObjectNode claim) {
            pruned(claim);
        }
        return node;
    }

    /** Evidence and other parts of a claim. */
    public static JsonNode part(Object part) {
        return MAPPER.valueToTree(part);
    }

    public static Claim claim(JsonNode stored) {
        return read(stored, Claim.class);
    }

    public static Proposal proposal(JsonNode stored) {
        return read(stored, Proposal.class);
    }

    private static <T> T read(JsonNode stored, Class<T> type) {
        try {
            return MAPPER.treeToValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a stored " + type.getSimpleName(), e);
        }
    }

    /** An axis that the claim leaves open is not written at all. */
    private static ObjectNode pruned(ObjectNode claim) {
        MAY_BE_EMPTY.stream()
                .filter(axis -> claim.path(axis).isObject() && claim.path(axis).isEmpty())
                .forEach(claim::remove);
        return claim;
    }

    private static final class TermWriter extends StdSerializer<TermRef> {

        private static final long serialVersionUID = 1L;

        TermWriter() {
            super(TermRef.class);
        }

        @Override
        public void serialize(TermRef term, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            if (term.isResolved()) {
                out.writeStringField("id", term.id());
            }
            out.writeStringField("label", term.label());
            if (!term.isResolved()) {
                out.writeBooleanField("unresolved", true);
            }
            if (!term.replaces().isEmpty()) {
                out.writeStringField(REPLACES, term.replaces());
            }
            out.writeEndObject();
        }
    }

    private static final class TermReader extends StdDeserializer<TermRef> {

        private static final long serialVersionUID = 1L;

        TermReader() {
            super(TermRef.class);
        }

        @Override
        public TermRef deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            String label = node.path("label").asText();
            return node.has("id")
                    ? TermRef.resolved(
                            node.get("id").asText(), label, node.path(REPLACES).asText())
                    : TermRef.unresolved(label);
        }
    }

    private static final class TextWriter<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        TextWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class ReferenceReader extends StdDeserializer<Reference> {

        private static final long serialVersionUID = 1L;

        ReferenceReader() {
            super(Reference.class);
        }

        @Override
        public Reference deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new Reference(in.getText());
        }
    }

    private static final class TargetReader extends StdDeserializer<Target> {

        private static final long serialVersionUID = 1L;

        TargetReader() {
            super(Target.class);
        }

        @Override
        public Target deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Target.read(in.getText()).orElseThrow(() -> new IOException("not a claim version"));
        }
    }
}
