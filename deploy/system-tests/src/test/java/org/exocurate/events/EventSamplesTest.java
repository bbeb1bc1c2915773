package org.exocurate.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.form.SubmissionEventJson;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Every published sample fits its schema, and is what today's code reads and writes. A sample is never changed, only joined by others. */
class EventSamplesTest {

    private static final Path EVENTS = events();
    private static final String SERVED_AT = "https://review-service/schemas/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(files("schemas").stream()
                    .collect(Collectors.toMap(file -> SERVED_AT + name(file), EventSamplesTest::text))));

    static List<Path> samples() {
        return files("samples");
    }

    static Stream<Path> submissions() {
        return samples().stream().filter(sample -> name(sample).startsWith("claims-submitted"));
    }

    static Stream<Path> changes() {
        return samples().stream().filter(sample -> name(sample).startsWith("dataset-change"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFitsItsSchema(Path sample) {
        assertThat(faults(schemaOf(sample), text(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleWithoutItsFirstMemberDoesNotFit(Path sample) {
        ObjectNode poorer = (ObjectNode) StrictJson.read(text(sample));
        poorer.remove(required(schemaOf(sample)));

        assertThat(faults(schemaOf(sample), poorer.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void aSubmissionIsReadAndWrittenAlike(Path sample) {
        JsonNode told = StrictJson.read(text(sample));

        assertThat(SubmissionEventJson.write(SubmissionEventJson.read(told)).toString())
                .isEqualTo(told.toString());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeKeepsTheDigestsItTells(Path sample) {
        ObjectNode change = (ObjectNode) StrictJson.read(text(sample));
        String digest = change.path("digest").textValue();

        assertThat(Sha256.hex(CanonicalJson.of(change.get("content"))))
                .isEqualTo(change.path("after").textValue());
        change.remove("digest");
        assertThat(Sha256.hex(CanonicalJson.of(change))).isEqualTo(digest);
    }

    @Test
    void everySchemaOfAnEventHasASample() {
        assertThat(files("schemas").stream().map(EventSamplesTest::name).filter(name -> !name.startsWith("claim.")))
                .allSatisfy(schema -> assertThat(samples())
                        .anyMatch(sample -> name(sample).startsWith(schema.replace(".json", "."))));
    }

    private static String required(Path schema) {
        return StrictJson.read(text(schema)).path("required").path(0).textValue();
    }

    private static List<Error> faults(Path schema, String json) {
        Schema rules = SCHEMAS.getSchema(SchemaLocation.of(SERVED_AT + name(schema)));
        return rules.validate(json, InputFormat.JSON);
    }

    private static Path schemaOf(Path sample) {
        String name = name(sample);
        return EVENTS.resolve("schemas").resolve(name.substring(0, name.indexOf(".v") + 3) + ".json");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path events() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/events"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/events");
    }
}
