package org.exocurate.model.vocabulary;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a name of regulation says of which process, where untyped tables list the process as a parent. */
class RegulationsTest {

    private final VocabularyBuilder rows = new VocabularyBuilder()
            .add(term("GO:0006914", "autophagy"))
            .add(term("GO:0000423", "mitophagy", "GO:0006914"))
            .add(term("GO:0006915", "apoptotic process"))
            .add(term("GO:0043067", "regulation of programmed cell death"))
            .add(term("GO:0043066", "negative regulation of apoptotic process", "GO:0043067", "GO:0006915"));

    @Test
    void itSpeaksOfTheProcessThatItsLabelNames() {
        assertThat(signed("GO:0043066")).isEqualTo("NEGATIVE GO:0006915");
    }

    @Test
    void itSpeaksOfTheProcessThatAnotherOfItsNamesNames() {
        rows.add(term("GO:0070059", "intrinsic apoptosis in response to stress"))
                .add(new Term(
                        "GO:1902236",
                        "negative regulation of stress-induced apoptosis",
                        List.of("down-regulation of intrinsic apoptosis in response to stress"),
                        List.of("GO:0070059")));

        assertThat(signed("GO:1902236")).isEqualTo("NEGATIVE GO:0070059");
    }

    @Test
    void ofAProcessWithoutARowATermIsMadeThatLiesWhereItsNameSays() {
        rows.add(term("GO:1904924", "negative regulation of mitophagy in response to starvation", "GO:0000423"))
                .add(term("GO:1904925", "positive regulation of mitophagy in response to starvation", "GO:0000423"));

        assertThat(signed("GO:1904924")).isEqualTo("NEGATIVE exo:mitophagy-in-response-to-starvation");
        assertThat(signed("GO:1904925")).isEqualTo("POSITIVE exo:mitophagy-in-response-to-starvation");
        assertThat(rows.build().isBelow("exo:mitophagy-in-response-to-starvation", "GO:0006914"))
                .isTrue();
    }

    @Test
    void whatIsInvolvedInAProcessIsAPartOfItAndOtherParentsOfARegulationAreNotThoseOfTheProcess() {
        rows.add(term("GO:0001", "regulation of permeability involved in apoptotic process", "GO:0006915"))
                .add(term("GO:0002", "regulation of autophagosome size", "GO:0006914"));

        assertThat(rows.build().ancestors("exo:permeability-involved-in-apoptotic-process"))
                .containsExactly("GO:0006915");
        assertThat(rows.build().ancestors("exo:autophagosome-size")).isEmpty();
    }

    @Test
    void aProcessWithoutARowLiesBelowWhatTheRegulationsAboveItsOwnRegulateUnlessTheirSignIsTheOther() {
        rows.add(term("GO:0043154", "negative regulation of caspase activity", "GO:0043066"))
                .add(term("GO:0003", "positive regulation of inhibitor activity", "GO:0043066"));

        assertThat(rows.build().ancestors("exo:caspase-activity")).containsExactly("GO:0006915");
        assertThat(rows.build().ancestors("exo:inhibitor-activity")).isEmpty();
    }

    @Test
    void anUnsignedOneNamesTheProcessTooWhetherItHasARowOrNot() {
        rows.add(term("GO:0016243", "regulation of autophagosome size", "GO:0006914"));

        assertThat(signed("GO:0016243")).isEqualTo("UNSIGNED exo:autophagosome-size");
        assertThat(signed("GO:0043067")).isEqualTo("UNSIGNED exo:programmed-cell-death");
    }

    @Test
    void aTermMadeIsFoundByItsName() {
        rows.add(term("GO:0016243", "regulation of autophagosome size"));

        assertThat(rows.build().resolve("Autophagosome size", Slot.PROCESS))
                .isInstanceOfSatisfying(
                        Resolution.Known.class,
                        known -> assertThat(known.term().id()).isEqualTo("exo:autophagosome-size"));
    }

    private String signed(String id) {
        Vocabulary vocabulary = rows.build();
        Signed signed = vocabulary.signed(vocabulary.term(id).orElseThrow()).orElseThrow();
        return signed.sign() + " " + signed.of().id();
    }

    private static Term term(String id, String label, String... parents) {
        return new Term(id, label, List.of(), List.of(parents));
    }
}
