package org.exocurate.review.evidence;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.review.works.KnownWorks;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a corroboration is independent (DESIGN 3, Support). */
class IndependenceTest {

    @ParameterizedTest
    @CsvSource({
        "2 B,          1 A,       true,  another work of another laboratory",
        "2 A,          1 A,       false, the same laboratory",
        "2 -,          1 A,       null,  its laboratory is not stated",
        "2 B,          1 -,       null,  the known one's laboratory is not stated",
        "1 B,          1 A,       false, no other work",
        "2 B review,   1 A,       false, a review is no experiment",
        "2 - review,   1 A,       false, a review needs no laboratory",
        "2 A;3 B,      1 A,       true,  one of two is enough",
        "2 A;3 -,      1 A,       null,  the other might be",
        "2 B;3 -,      1 A,       true,  one is known to be",
        "2 B,          1 A;4 - review, true, a known review needs no laboratory",
        "2 B,          1 A;4 B,   false, it is among the known",
    })
    void aCorroborationIsIndependentByAnotherLaboratory(String brought, String known, String independent, String why) {
        assertThat(Independence.of(pieces(brought), pieces(known), KnownWorks.NOTHING)
                        .map(String::valueOf)
                        .orElse("null"))
                .as(why)
                .isEqualTo(independent);
    }

    private static List<Evidence> pieces(String text) {
        return Arrays.stream(text.split(";", -1)).map(IndependenceTest::piece).toList();
    }

    private static Evidence piece(String text) {
        String[] words = text.strip().split(" ", -1);
        EvidenceKind kind = text.contains("review") ? EvidenceKind.REVIEW : EvidenceKind.PRIMARY;
        return ClaimWords.piece(
                ClaimWords.pmid(words[0]), List.of(), false, words[1].equals("-") ? null : words[1], kind);
    }
}
