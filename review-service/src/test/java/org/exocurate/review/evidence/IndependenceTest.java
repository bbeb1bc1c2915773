package org.exocurate.review.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Works;
import org.exocurate.review.works.KnownWorks;
import org.exocurate.review.works.Notice;

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

    @Test
    void aPaperUnderAnotherIdentifierIsNoOtherPaper() {
        Works joined = Works.joining(List.of(new Works.Joined(ClaimWords.pmid("1"), ClaimWords.pmid("2"))));

        assertThat(Independence.of(pieces("2 B"), pieces("1 A"), new KnownWorks(joined, List.of())))
                .contains(false);
        assertThat(Independence.of(pieces("3 B"), pieces("1 -;2 A"), new KnownWorks(joined, List.of())))
                .as("the known work states its laboratory under its other identifier")
                .contains(true);
    }

    @Test
    void aRetractedPaperBringsNoIndependence() {
        Notice retraction = new Notice(
                1,
                UUID.randomUUID(),
                ClaimWords.pmid("2"),
                Notice.Type.RETRACTION,
                LocalDate.EPOCH,
                "a source",
                UUID.randomUUID(),
                Instant.EPOCH);
        KnownWorks papers = new KnownWorks(Works.APART, List.of(retraction));

        assertThat(Independence.of(pieces("2 B"), pieces("1 A"), papers)).contains(false);
        assertThat(Independence.of(pieces("3 B"), pieces("2 B"), papers))
                .as("the laboratory of a known work stays known")
                .contains(false);
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
