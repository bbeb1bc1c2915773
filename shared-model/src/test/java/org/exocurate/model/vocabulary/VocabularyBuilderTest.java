package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exocurate.model.vocabulary.SmallVocabulary.named;
import static org.exocurate.model.vocabulary.SmallVocabulary.retired;
import static org.exocurate.model.vocabulary.SmallVocabulary.term;

class VocabularyBuilderTest {

    @Test
    void theOrderOfRowsAndLinesMakesNoDifference() {
        List<Term> rows = new ArrayList<>();
        List<OverlayLine> lines = new ArrayList<>();
        VocabularyFiles.packagedRows(rows::add);
        VocabularyFiles.packagedOverlay(lines::add);
        rows.add(named("CL:0000746", "heart muscle cell", "myocyte of heart"));
        rows.add(named("CL:0000746", "a heart muscle cell"));
        rows.add(Term.merged("CL:0999999", "CL:0000746"));
        Vocabulary first = build(rows, lines);

        Collections.shuffle(rows, new Random(7));
        Collections.shuffle(lines, new Random(8));
        Vocabulary second = build(rows, lines);

        assertThat(second.version()).isEqualTo(first.version());
        assertThat(second.terms()).isEqualTo(first.terms());
    }

    @Test
    void whatWasGivenUpIsPartOfTheDigest() {
        assertThat(SmallVocabulary.of(named("GO:0000001", "x")).version())
                .isNotEqualTo(SmallVocabulary.of(retired("GO:0000001", "x", "")).version());
        assertThat(SmallVocabulary.of(retired("GO:0000001", "x", "")).version())
                .isNotEqualTo(SmallVocabulary.of(retired("GO:0000001", "x", "GO:0000002"))
                        .version());
    }

    @Test
    void aCircleInTheSourceIsToldAndEndsNoSearch() {
        Vocabulary vocabulary = SmallVocabulary.of(
                term("GO:0000001", "a", "GO:0000002"),
                term("GO:0000002", "b", "GO:0000003"),
                term("GO:0000003", "c", "GO:0000001"),
                term("GO:0000004", "d", "GO:0000001"));

        assertThat(vocabulary.inCircles()).extracting(Term::label).containsExactly("a", "b", "c");
        assertThat(vocabulary.ancestors("GO:0000004")).containsExactly("GO:0000001", "GO:0000002", "GO:0000003");
        assertThat(vocabulary.ancestors("GO:0000001")).containsExactly("GO:0000002", "GO:0000003");
        assertThat(vocabulary.nearestCommon("GO:0000004", "GO:0000002")).isPresent();
    }

    @Test
    void aRegulationIsNotBelowWhatItRegulatesByWhateverNameOfEither() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000001", "cell death in response to stress", "stress-induced death"),
                term("GO:0000002", "regulation of stress-induced death", "GO:0000001"),
                new Term(
                        "GO:0000003",
                        "positive regulation of dying of stress",
                        List.of("up-regulation of cell death in response to stress"),
                        List.of("GO:0000001", "GO:0000002")),
                term(
                        "GO:0000004",
                        "regulation of pressure involved in cell death in response to stress",
                        "GO:0000001"));

        assertThat(vocabulary.ancestors("GO:0000002")).isEmpty();
        assertThat(vocabulary.ancestors("GO:0000003")).containsExactly("GO:0000002");
        assertThat(vocabulary.ancestors("GO:0000004")).containsExactly("GO:0000001");
    }

    private static Vocabulary build(List<Term> rows, List<OverlayLine> lines) {
        VocabularyBuilder builder = new VocabularyBuilder();
        rows.forEach(builder::add);
        lines.forEach(builder::add);
        return builder.build();
    }
}
