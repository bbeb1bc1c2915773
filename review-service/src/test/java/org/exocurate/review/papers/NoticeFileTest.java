package org.exocurate.review.papers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.works.Notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables of notices as they come from outside. */
class NoticeFileTest {

    private static final String WATCH =
            "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,"
                    + "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n";

    @Test
    void recordsOfRetractionWatchAreReadByTheirTitles() {
        NoticeFile file = read(WATCH
                + "7,\"A, title\",3/1/2024 0:00,10.5555/n7,0,1/1/2020 0:00,10.5555/Paper,123,Retraction,+Fraud;\n"
                + "8,B,12/31/2023 0:00,unavailable,0,1/1/2020 0:00,unavailable,124,Expression of concern,\n");

        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.faults().count()).isZero();
        assertThat(file.notices())
                .extracting(NoticeFileTest::told)
                .containsExactly(
                        "PMID:124 CONCERN 2023-12-31 Retraction Watch 8",
                        "PMID:123 RETRACTION 2024-03-01 Retraction Watch 7, DOI:10.5555/n7",
                        "DOI:10.5555/paper RETRACTION 2024-03-01 Retraction Watch 7, DOI:10.5555/n7");
    }

    @Test
    void theNewestRowStandsFirstThereAndComesInLast() {
        NoticeFile file =
                read(WATCH + "9,A,3/2/2024 0:00,,0,,,5,Reinstatement,\n" + "8,A,3/1/2024 0:00,,0,,,5,Retraction,\n");

        assertThat(file.notices())
                .extracting(said -> said.type().name())
                .containsExactly("RETRACTION", "REINSTATEMENT");
    }

    @Test
    void aTableOfOurOwnFieldsIsReadToo() {
        NoticeFile file = read("type\treference\tsource\tdate\nCORRECTION\tDOI:10.5555/A\tthe journal\t2024-03-01\n");

        assertThat(file.notices())
                .extracting(NoticeFileTest::told)
                .containsExactly("DOI:10.5555/a CORRECTION 2024-03-01 the journal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,A,3/1/2024,,0,,unavailable,0,Retraction,     | neither OriginalPaperDOI",
                "1,A,13/1/2024,,0,,,5,Retraction,               | RetractionDate",
                "1,A,2/30/2024,,0,,,5,Retraction,               | RetractionDate",
                "1,A,3/1/2024,,0,,,5,Withdrawal,                | RetractionNature",
                "1,A,3/1/2024,,0,,,5,Retraction                 | 9 cells where the first row has 10"
            })
    void aRowThatCannotBeReadIsToldByItsLineAndTheRestIsTaken(String row, String why) {
        NoticeFile file = read(WATCH + row.strip() + "\n2,A,3/1/2024,,0,,,6,Correction,\n");

        assertThat(file.notices()).hasSize(1);
        assertThat(file.faults().told()).singleElement().satisfies(told -> {
            assertThat(told.line()).isEqualTo(2);
            assertThat(told.detail()).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PMID,DOI\n1,10.5555/a\n", "reference,type,date\nPMID:1,RETRACTION,2024-03-01\n"})
    void whatIsNoListOfNoticesIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class).hasMessageContaining("RetractionNature");
    }

    private static String told(Notices.Said said) {
        return String.join(
                " ",
                List.of(said.reference().id(), said.type().name(), said.date().toString(), said.source()));
    }

    private static NoticeFile read(String text) {
        return NoticeFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
