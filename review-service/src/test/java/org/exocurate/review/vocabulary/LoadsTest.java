package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoadsTest {

    private static final Term DISEASE = term("MONDO:0000001", "disease");
    private static final Term HEART_DISEASE = term("MONDO:0000002", "heart disease", "MONDO:0000001");
    private static final Term GENE = new Term("ncbigene:176", "ACAN", List.of("aggrecan"), List.of());

    private final RealVocabulary room = new RealVocabulary().with(DISEASE, HEART_DISEASE, GENE);

    @AfterEach
    void end() {
        room.close();
    }

    @Test
    void whatIsPackagedIsTheFirstVersionAndIsTakenInOnce() {
        room.with(DISEASE, HEART_DISEASE, GENE);

        assertThat(room.versions.head().number()).isEqualTo(1);
        assertThat(room.count("vocabulary_term")).isEqualTo(3);
        assertThat(room.vocabularies.get().isBelow("MONDO:0000002", "MONDO:0000001"))
                .isTrue();
        assertThat(room.vocabularies.get().term("state:frozen")).isPresent();
    }

    @Test
    void aReleaseThatBringsOtherRowsMakesAVersionAndLeavesLoadedRowsAlone() {
        room.load(Scheme.MONDO, term("MONDO:0000002", "disease of the heart", "MONDO:0000001"));

        room.with(DISEASE, term("MONDO:0000002", "cardiac disease", "MONDO:0000001"));

        assertThat(room.versions.head().number()).isEqualTo(3);
        assertThat(room.vocabularies.get().term("ncbigene:176")).isEmpty();
        assertThat(room.vocabularies.get().term("MONDO:0000002").orElseThrow().label())
                .isEqualTo("disease of the heart");
        assertThat(room.told.get(1).terms()).contains("ncbigene:176", "MONDO:0000002");
    }

    @Test
    void aFileSaysWhatItChanges() {
        Loads.Answer first = room.load(
                Scheme.MONDO,
                term("MONDO:0000002", "disease of the heart", "MONDO:0000001"),
                term("MONDO:0000003", "angina", "MONDO:0000002"),
                term("MONDO:0000004", "rust"),
                term("EFO:0000001", "exercise training"),
                DISEASE);
        Loads.Answer second = room.load(
                Scheme.MONDO,
                Term.merged("MONDO:0000003", "MONDO:0000002"),
                new Term("MONDO:0000004", "obsolete rust", List.of(), List.of(), true, "", List.of()));

        assertThat(first.made()).isTrue();
        assertThat(first.report().counts())
                .isEqualTo(Map.of(Outcome.RENAMED, 1L, Outcome.ADDED, 3L, Outcome.UNCHANGED, 1L));
        assertThat(first.report().schemes()).isEqualTo(Map.of("MONDO", 4L, "EFO", 1L));
        assertThat(first.report().json().at("/examples/renamed/0/was").asText()).isEqualTo("heart disease");
        assertThat(second.report().counts()).isEqualTo(Map.of(Outcome.MERGED, 1L, Outcome.OBSOLETE, 1L));
        assertThat(room.vocabularies.get().term("MONDO:0000003").orElseThrow().id())
                .isEqualTo("MONDO:0000002");
        assertThat(room.versions.one(3).orElseThrow().report()).contains("\"merged\":1");
    }

    @Test
    void aFileThatSaysNothingNewMakesNoVersion() {
        Loads.Answer asPackaged = room.load(Scheme.NCBIGENE, new Term("ncbigene:176", "ACAN", List.of(), List.of()));
        room.load(Scheme.MONDO, term("MONDO:0000003", "angina"));
        Loads.Answer again = room.load(Scheme.MONDO, term("MONDO:0000003", "angina"), DISEASE);

        assertThat(asPackaged.made()).isFalse();
        assertThat(again.made()).isFalse();
        assertThat(again.report().number()).isEqualTo(2);
        assertThat(again.report().digest()).isEqualTo(room.vocabularies.get().version());
        assertThat(room.count("vocabulary_version")).isEqualTo(2);
        assertThat(room.count("vocabulary_staged")).isZero();
    }

    @Test
    void aLoadedRowWinsAndTheNamesThatWereChosenForThisLiteratureStay() {
        room.load(Scheme.NCBIGENE, new Term("ncbigene:176", "ACAN", List.of("CSPG1"), List.of()));

        Vocabulary now = room.vocabularies.get();
        assertThat(Stream.of("CSPG1", "aggrecan", "ACAN").map(name -> now.resolve(name, Slot.GENE)))
                .allSatisfy(found -> assertThat(found).isInstanceOf(Resolution.Known.class));
    }

    @Test
    void rowsOfOneIdInAFileAreOneHoweverFarApart() {
        List<Term> file = new ArrayList<>();
        file.add(new Term("MONDO:0000009", "gout", List.of("podagra"), List.of()));
        IntStream.range(0, 2_500).forEach(i -> file.add(term("MONDO:" + (1_000_000 + i), "disease " + i)));
        file.add(term("MONDO:0000009", "gouty arthritis", "MONDO:0000001"));

        room.load(Scheme.MONDO, file.toArray(Term[]::new));

        assertThat(room.vocabularies.get().term("MONDO:0000009").orElseThrow())
                .isEqualTo(new Term(
                        "MONDO:0000009", "gout", List.of("gouty arthritis", "podagra"), List.of("MONDO:0000001")));
    }

    /** The planner takes a table that grew by a file for as small as it was before, and then walks it row by row. */
    @Test
    void rowsThatCameInAreCountedBeforeTheyAreRead() {
        room.load(
                Scheme.MONDO,
                IntStream.range(0, 3_000)
                        .mapToObj(i -> term("MONDO:" + (1_000_000 + i), "disease " + i))
                        .toArray(Term[]::new));

        assertThat(room.sql.one(
                        "select reltuples::bigint as rows from pg_class where relname = 'vocabulary_term'",
                        row -> row.getLong("rows")))
                .contains(3_003L);
    }

    @Test
    void aCircleIsRefusedWithItsRowsAndChangesNothing() {
        assertThatThrownBy(() -> room.load(
                        Scheme.MONDO,
                        term("MONDO:0000003", "angina", "MONDO:0000002"),
                        term("MONDO:0000001", "disease", "MONDO:0000003")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem().errors())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder("/row/1", "/row/2", ""));

        assertThat(room.versions.head().number()).isEqualTo(1);
        assertThat(room.count("vocabulary_term")).isEqualTo(3);
        assertThat(room.vocabularies.get().term("MONDO:0000003")).isEmpty();
    }

    @Test
    void aFileOfAnotherSchemeIsRefusedAndWhatCannotBeReadIsToldAndPassedOver() {
        assertThatThrownBy(() -> room.load(Scheme.UBERON, DISEASE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no row of UBERON; it holds MONDO (1)");

        Loads.Answer answer = room.load(Scheme.MONDO, rows -> {
            rows.accept(term("MONDO:0000003", "angina"));
            return new OntologyFile.Report(
                    1, Map.of("what", 2L), 101, List.of(new OntologyFile.Fault(7, "there is no label")));
        });

        assertThat(answer.report().json().at("/passedOver/what").asInt()).isEqualTo(2);
        assertThat(answer.report().json().at("/faulty").asInt()).isEqualTo(101);
        assertThat(answer.report().json().at("/faults/0/line").asInt()).isEqualTo(7);
    }

    @Test
    void moreTermsThanTheMemoryIsMeantForAreRefused() {
        Loads.Order order = new Loads.Order(Scheme.MONDO, "large.obo", null);

        assertThatThrownBy(() -> room.loads(3).load(order, RealVocabulary.file(term("MONDO:0000003", "angina"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
        assertThat(room.versions.head().number()).isEqualTo(1);
    }

    private static Term term(String id, String label, String... parents) {
        return new Term(id, label, List.of(), List.of(parents));
    }
}
