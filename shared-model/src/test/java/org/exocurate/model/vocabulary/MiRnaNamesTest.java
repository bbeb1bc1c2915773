package org.exocurate.model.vocabulary;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the names of miRNAs resolve over the compact vocabulary: arms, stars, species, copies, renamed molecules. */
class MiRnaNamesTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    @ParameterizedTest
    @CsvSource({
        "miR-21-5p, mirna:miR-21-5p, current name without species",
        "hsa-miR-21-5p, mirna:miR-21-5p, current name of a species",
        "mmu-miR-21a-5p, mirna:miR-21-5p, renamed in the mouse: one molecule",
        "MIR-21-5P, mirna:miR-21-5p, case folded",
        "miR 21 5p, mirna:miR-21-5p, dashes and spaces folded",
        "microRNA-21-5p, mirna:miR-21-5p, written out",
        "miRNA-21-5p, mirna:miR-21-5p, written out",
        "MIMAT0000076, mirna:miR-21-5p, an accession alone is a name",
        "mirbase.mature:MIMAT0000076, mirna:miR-21-5p, an accession as CURIE",
        "mirna:miR-21-5p, mirna:miR-21-5p, our own CURIE",
        "miR-21*, mirna:miR-21-3p, a star by its history",
        "miR-126*, mirna:miR-126-5p, a star that is the 5p arm",
        "miR-126, mirna:mir-126, a name without an arm is the stem-loop",
        "mmu-miR-126-3p, mirna:miR-126-3p, current in human, older in mouse",
        "mmu-miR-126a-3p, mirna:miR-126-3p, renamed: one molecule",
        "let-7a-5p, mirna:let-7a-5p, let",
    })
    void aNameIsTheMoleculeItsHistorySays(String name, String id, String why) {
        assertThat(resolved(name)).as(why).isEqualTo(id);
    }

    @Test
    void aStemLoopIsAboveItsArms() {
        assertThat(VOCABULARY.isBelow("mirna:miR-126-3p", "mirna:mir-126")).isTrue();
        assertThat(VOCABULARY.isBelow("mirna:miR-126-5p", "mirna:mir-126")).isTrue();
        assertThat(VOCABULARY.isBelow("mirna:mir-126", "mirna:miR-126-5p")).isFalse();
    }

    @Test
    void aBareNameIsAboveItsCopiesAndAllTheirArms() {
        String id = resolved("miR-133a");

        assertThat(VOCABULARY.isBelow("mirna:miR-133a-3p", id)).isTrue();
        assertThat(VOCABULARY.isBelow("mirna:mir-133a-1", id)).isTrue();
    }

    @Test
    void idsThatDifferByCaseOnlyAreTwoTerms() {
        assertThat(resolved("mirna:miR-107")).isEqualTo("mirna:miR-107");
        assertThat(resolved("mirna:mir-107")).isEqualTo("mirna:mir-107");
        assertThat(VOCABULARY.isBelow("mirna:miR-107", "mirna:mir-107")).isTrue();
    }

    @Test
    void aCurrentMatureNameWinsOverTheStemLoop() {
        assertThat(resolved("miR-107")).isEqualTo("mirna:miR-107");
        assertThat(resolved("mirbase:MI0000114")).isEqualTo("mirna:mir-107");
    }

    @Test
    void noMiRnaIsUnreachableByItsOwnNameAndId() {
        List<Term> lost = VOCABULARY.terms().stream()
                .filter(term -> term.id().startsWith("mirna:"))
                .filter(term -> !resolved(term.id()).equals(term.id()))
                .toList();

        assertThat(lost).isEmpty();
    }

    private static String resolved(String name) {
        Resolution resolution = VOCABULARY.resolve(name, Slot.MIRNA);
        return resolution instanceof Resolution.Known known ? known.term().id() : resolution.toString();
    }
}
