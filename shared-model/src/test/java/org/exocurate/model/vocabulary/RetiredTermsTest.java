package org.exocurate.model.vocabulary;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exocurate.model.vocabulary.SmallVocabulary.named;
import static org.exocurate.model.vocabulary.SmallVocabulary.retired;
import static org.exocurate.model.vocabulary.SmallVocabulary.term;

/** What becomes of words that name a term which its source gave up. */
class RetiredTermsTest {

    @Test
    void anIdThatWasMergedResolvesToWhatItWasMergedIntoAndSaysSo() {
        Vocabulary vocabulary =
                SmallVocabulary.of(named("GO:0000001", "apoptosis"), Term.merged("GO:0000002", "GO:0000001"));

        assertThat(vocabulary.resolve("GO:0000002", Slot.PROCESS))
                .isEqualTo(new Resolution.Known(vocabulary.term("GO:0000001").orElseThrow(), "GO:0000002"));
        assertThat(vocabulary.term("GO:0000002")).map(Term::id).contains("GO:0000001");
        assertThat(vocabulary.size())
                .isEqualTo(SmallVocabulary.of(named("GO:0000001", "apoptosis")).size());
    }

    @Test
    void theNameOfAReplacedTermResolvesToo() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000001", "apoptosis"), retired("GO:0000002", "obsolete self-destruction", "GO:0000001"));

        assertThat(vocabulary.resolve("self destruction", Slot.PROCESS))
                .isEqualTo(new Resolution.Known(vocabulary.term("GO:0000001").orElseThrow(), "GO:0000002"));
    }

    @Test
    void aNameInUseWinsOverTheSameNameOfAReplacedTerm() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000001", "apoptosis"),
                retired("GO:0000002", "obsolete autophagy", "GO:0000001"),
                named("GO:0000003", "autophagy"));

        assertThat(vocabulary.resolve("autophagy", Slot.PROCESS))
                .isEqualTo(new Resolution.Known(vocabulary.term("GO:0000003").orElseThrow(), ""));
    }

    @Test
    void aChainOfReplacementsIsFollowedToItsEnd() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000003", "apoptosis"),
                retired("GO:0000001", "first", "GO:0000002"),
                retired("GO:0000002", "second", "GO:0000003"));

        assertThat(vocabulary.known("GO:0000001"))
                .contains(new Resolution.Known(vocabulary.term("GO:0000003").orElseThrow(), "GO:0000001"));
    }

    @Test
    void termsThatReplaceEachOtherInACircleAreRefusedByName() {
        assertThatThrownBy(() -> SmallVocabulary.of(
                        retired("GO:0000001", "first", "GO:0000002"), retired("GO:0000002", "second", "GO:0000001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GO:0000001, GO:0000002, GO:0000001");
    }

    @Test
    void aTermThatNothingReplacesStaysKnownAndObsolete() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000003", "apoptosis"), retired("GO:0000001", "obsolete demise", "", "GO:0000003"));

        assertThat(vocabulary.resolve("GO:0000001", Slot.PROCESS))
                .isInstanceOfSatisfying(Resolution.Known.class, known -> {
                    assertThat(known.replaces()).isEmpty();
                    assertThat(known.term().obsolete()).isTrue();
                    assertThat(known.term().consider()).containsExactly("GO:0000003");
                });
        assertThat(vocabulary.search("demise", all -> true, 5)).isEmpty();
    }

    @Test
    void aReplacementThatTheVocabularyDoesNotHoldIsOnlyOffered() {
        Vocabulary vocabulary = SmallVocabulary.of(retired("GO:0000001", "obsolete demise", "GO:0000009"));

        assertThat(vocabulary.term("GO:0000001")).hasValueSatisfying(term -> {
            assertThat(term.isReplaced()).isFalse();
            assertThat(term.consider()).containsExactly("GO:0000009");
        });
    }

    @Test
    void whoSearchesForARetiredNameIsOfferedWhatReplacesIt() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000001", "apoptosis"), retired("GO:0000002", "obsolete self-destruction", "GO:0000001"));

        assertThat(vocabulary.search("self-des", all -> true, 5))
                .extracting(Term::id)
                .containsExactly("GO:0000001");
    }

    @Test
    void aParentThatWasMergedIsTheTermItWasMergedInto() {
        Vocabulary vocabulary = SmallVocabulary.of(
                named("GO:0000001", "apoptosis"),
                Term.merged("GO:0000002", "GO:0000001"),
                term("GO:0000003", "anoikis", "GO:0000002"));

        assertThat(vocabulary.isBelow("GO:0000003", "GO:0000001")).isTrue();
    }

    @Test
    void theOverlayCanGiveATermUpAndItsLinesFollowARetiredOne() {
        VocabularyBuilder builder = new VocabularyBuilder()
                .add(named("CL:0000001", "old cell"))
                .add(named("CL:0000002", "new cell"))
                .add(term("UBERON:0000001", "organ"))
                .add(line(OverlayLine.Relation.BELOW, "CL:0000001", "UBERON:0000001"))
                .add(line(OverlayLine.Relation.REPLACED_BY, "CL:0000001", "CL:0000002"));

        Vocabulary vocabulary = builder.build();

        assertThat(vocabulary.known("CL:0000001"))
                .map(Resolution.Known::replaces)
                .isEqualTo(Optional.of("CL:0000001"));
        assertThat(vocabulary.isBelow("CL:0000002", "UBERON:0000001")).isTrue();
    }

    private static OverlayLine line(OverlayLine.Relation relation, String subject, String object) {
        return new OverlayLine(relation, subject, object, "made up");
    }
}
