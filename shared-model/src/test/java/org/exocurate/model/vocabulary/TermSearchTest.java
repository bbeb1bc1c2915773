package org.exocurate.model.vocabulary;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exocurate.model.vocabulary.SmallVocabulary.named;

/** What is offered while a name is typed, over the vocabulary that ships. */
class TermSearchTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    @ParameterizedTest
    @CsvSource({
        "cardiomyocite, CL:0000746, a wrong letter in a synonym",
        "endothelail cell, CL:0000115, two letters turned round",
        "ndothelial cell, CL:0000115, the first letter missing",
        "wndothelial cell, CL:0000115, the first letter wrong",
        "nedothelial cell, CL:0000115, the first two letters turned round",
        "endothellial cel, CL:0000115, two slips",
        "osteoblsat, CL:0000062, while it is typed",
        "mir21, mirna:miR-21-5p, run together",
        "hsa-mir21-5p, mirna:miR-21-5p, with its species",
        "let7a, mirna:let-7a-5p, let",
        "rno-iR-21-5p, mirna:miR-21-5p, with its species and a letter missing",
        "hsa-mri-21-5p, mirna:miR-21-5p, with its species and two letters turned round",
        "UBERON:000094, UBERON:0000948, the beginning of an id",
        "0000948, UBERON:0000948, the number alone",
        "UBERON:0000984, UBERON:0000948, an id with digits turned round",
        "cell endothelial, CL:0000115, words in another order",
        "raw2647, CVCL:0493, without its signs",
    })
    void aTermIsFoundFromWhatPeopleType(String typed, String id, String why) {
        assertThat(VOCABULARY.search(typed, all -> true, 50))
                .as(why)
                .extracting(Term::id)
                .contains(id);
    }

    @Test
    void namesThatBeginWithItComeBeforeWordsThatDoAndTheseBeforeSlips() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("CL:0000001", "hearr cell"),
                named("CL:0000002", "cell of heart"),
                named("CL:0000003", "heart valve cell"),
                named("CL:0000004", "heart"),
                named("CL:0000005", "pump", "heart muscle"));

        assertThat(vocabulary.search("heart", term -> term.scheme() == Scheme.CL, 50))
                .extracting(Term::id)
                .containsExactly("CL:0000004", "CL:0000003", "CL:0000005", "CL:0000002", "CL:0000001");
    }

    @Test
    void fewerSlipsComeFirst() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("MONDO:0000001", "myopathy with ptosis"), named("GO:0000001", "cell suicide", "apoptosis"));

        assertThat(vocabulary.search("apotosis", term -> true, 50))
                .extracting(Term::id)
                .containsExactly("GO:0000001", "MONDO:0000001");
    }

    @Test
    void aFilterIsAppliedBeforeTheLimit() {
        List<Term> found = VOCABULARY.search("mi", term -> Slot.CONDITION.takes(term.id()), 500);

        assertThat(found).isNotEmpty().allMatch(term -> Slot.CONDITION.takes(term.id()));
        assertThat(found).extracting(Term::id).contains("MONDO:0005068");
        assertThat(VOCABULARY.search("mi", term -> Slot.CONDITION.takes(term.id()), 1))
                .containsExactly(found.get(0));
    }

    @Test
    void nothingTypedOffersTermsInTheOrderOfTheirLabels() {
        assertThat(VOCABULARY.search("", term -> term.scheme() == Scheme.CVCL, 500))
                .hasSize(20)
                .extracting(term -> Names.fold(term.label()))
                .isSorted();
    }

    @Test
    void whatIsLikeNothingOffersNothing() {
        assertThat(VOCABULARY.search("xyzzyplugh", all -> true, 50)).isEmpty();
        assertThat(VOCABULARY.search("q".repeat(500), all -> true, 50)).isEmpty();
    }

    @Test
    void nearALongTextAreTermsThatHaveItsRarerWords() {
        assertThat(VOCABULARY.near("preparation of some cardiomyocytes, unpublished", Slot.RECIPIENT))
                .anyMatch(near -> near.contains("CL:0000746"));
    }

    @Test
    void nearAnIdAreIdsThatExist() {
        assertThat(VOCABULARY.near("CL:00007466", Slot.RECIPIENT)).contains("CL:0000746 cardiac muscle cell");
        assertThat(VOCABULARY.near("CL:746", Slot.RECIPIENT)).first().isEqualTo("CL:0000746 cardiac muscle cell");
    }
}
