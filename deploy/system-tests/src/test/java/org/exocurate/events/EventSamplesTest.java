package org.exocurate.events;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.form.SubmissionEventJson;
import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Every published sample fits its schema, and is what today's code reads and writes. A sample is never changed, only joined by others. */
class EventSamplesTest {

    static List<Path> samples() {
        return EventFiles.samples();
    }

    static Stream<Path> submissions() {
        return named("claims-submitted");
    }

    static Stream<Path> vocabularies() {
        return named("vocabulary-told");
    }

    static Stream<Path> changes() {
        return named("dataset-change");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFitsItsSchema(Path sample) {
        assertThat(EventFiles.faults(EventFiles.schemaOf(sample), EventFiles.text(sample)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleWithoutItsFirstMemberDoesNotFit(Path sample) {
        String schema = EventFiles.schemaOf(sample);
        ObjectNode poorer = (ObjectNode) StrictJson.read(EventFiles.text(sample));
        poorer.remove(StrictJson.read(EventFiles.text(schema))
                .path("required")
                .path(0)
                .textValue());

        assertThat(EventFiles.faults(schema, poorer.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void aSubmissionIsReadAndWrittenAlike(Path sample) {
        JsonNode told = StrictJson.read(EventFiles.text(sample));

        assertThat(SubmissionEventJson.write(SubmissionEventJson.read(told)).toString())
                .isEqualTo(told.toString());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void aPieceOfTheVocabularyIsReadAndWrittenAlike(Path sample) {
        JsonNode told = StrictJson.read(EventFiles.text(sample));

        assertThat(VocabularyPieceJson.write(VocabularyPieceJson.read(told)).toString())
                .isEqualTo(told.toString());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeKeepsTheDigestsItTells(Path sample) {
        ObjectNode change = (ObjectNode) StrictJson.read(EventFiles.text(sample));
        String digest = change.path("digest").textValue();

        assertThat(Sha256.hex(CanonicalJson.of(change.get("content"))))
                .isEqualTo(change.path("after").textValue());
        change.remove("digest");
        assertThat(Sha256.hex(CanonicalJson.of(change))).isEqualTo(digest);
    }

    @Test
    void everySchemaOfAnEventHasASample() {
        assertThat(EventFiles.schemas().stream().map(EventFiles::name).filter(name -> !name.startsWith("claim.")))
                .allSatisfy(schema ->
                        assertThat(named(schema.replace(".json", "."))).isNotEmpty());
    }

    private static Stream<Path> named(String start) {
        return samples().stream().filter(sample -> EventFiles.name(sample).startsWith(start));
    }
}
