package org.exocurate.review.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.model.claim.Works.Joined;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists of works as they come from outside. */
class CrosswalkFileTest {

    private static final String PMC_IDS =
            "Journal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMCID,PMID,Manuscript Id,Release Date\n";

    private final List<Joined> pairs = new ArrayList<>();

    @Test
    void theListOfPmcIsReadByTheTitlesOfItsColumns() {
        CrosswalkFile.Read read = read(PMC_IDS
                + "Breast Cancer Res,1465-5411,1465-542X,2000,3,1,55,,PMC13900,11250746,,live\n"
                + "\"A, \"\"quoted\"\" journal\r\nof two lines\",1,2,2000,3,1,61,10.1186/BCR271,PMC13901,11250747,,live\n"
                + "Lonely,1,2,2000,3,1,61,10.1186/bcr272,,0,,live\n");

        assertThat(read).isEqualTo(new CrosswalkFile.Read(3, 2, 0, List.of()));
        assertThat(pairs())
                .containsExactly(
                        "PMC:PMC13900=PMID:11250746",
                        "DOI:10.1186/bcr271=PMC:PMC13901",
                        "DOI:10.1186/bcr271=PMID:11250747");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PMID,DOI#1,10.5555/a                                     | DOI:10.5555/a=PMID:1",
                "doi,x,pmcid#10.5555/a,,PMC2.1                            | DOI:10.5555/a=PMC:PMC2",
                "preprint,article#10.1101/a,https://doi.org/10.5555/B     | DOI:10.1101/a=DOI:10.5555/b",
                "DOI:10.1101/a,PMID:5                                     | DOI:10.1101/a=PMID:5",
                "PMC7,PMCID:PMC8                                          | PMC:PMC7=PMC:PMC8",
                "PMID,DOI#1,10.5555/a#1,doi:10.5555/A                     | DOI:10.5555/a=PMID:1 DOI:10.5555/a=PMID:1"
            })
    void identifiersAreReadInTheirSpellings(String file, String expected) {
        assertThat(read(file.strip().replace('#', '\n')).faults()).isZero();

        assertThat(String.join(" ", pairs())).isEqualTo(expected);
    }

    @Test
    void tabsAndAByteOrderMarkAndGzipAreTaken() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("\uFEFFPMID\tDOI\n1\t10.5555/a\n".getBytes(StandardCharsets.UTF_8));
        }

        CrosswalkFile.read(new ByteArrayInputStream(packed.toByteArray()), pairs::addAll);

        assertThat(pairs()).containsExactly("DOI:10.5555/a=PMID:1");
    }

    @Test
    void whatCannotBeTakenIsToldByItsLineAndTheRestIsTaken() {
        CrosswalkFile.Read read = read("PMID,PMCID,DOI\n"
                + "one,PMC1,10.5555/a\n"
                + "2,PMC2\n"
                + "3,\"PMC3\"x,10.5555/c\n"
                + "4,PMC4,\"10.5555/d\ne\"\n"
                + "\n"
                + "5,PMC5,10.5555/e\n");

        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.faults()).isEqualTo(4);
        assertThat(read.told())
                .extracting(told -> told.line() + " " + told.detail())
                .containsExactly(
                        "2 PMID is no identifier: one",
                        "3 2 cells where the first row has 3",
                        "4 text after the closing quotation mark of a cell",
                        "5 DOI is no identifier: 10.5555/d\ne");
        assertThat(pairs())
                .containsExactly(
                        "DOI:10.5555/a=PMC:PMC1", "PMC:PMC4=PMID:4", "PMC:PMC5=PMID:5", "DOI:10.5555/e=PMID:5");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsOneFaultHoweverLongTheFile() {
        CrosswalkFile.Read read = read("PMID,DOI\n1,\"10.5555/a\n" + "2,10.5555/b\n".repeat(10_000));

        assertThat(read.faults()).isEqualTo(1);
        assertThat(read.told().get(0).detail()).contains("quotation mark");
        assertThat(read.works()).isPositive();
    }

    @Test
    void noMoreThanAHundredFaultsAreTold() {
        CrosswalkFile.Read read = read("PMID,DOI\n" + "x,10.5555/a\n".repeat(300));

        assertThat(read.faults()).isEqualTo(300);
        assertThat(read.told()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PMID\n1\n", "Journal,Year,Volume\nA,2000,1\n", "{\"PMID\": 1}"})
    void whatIsNoListOfWorksIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class).hasMessageContaining("PMCID");
    }

    private CrosswalkFile.Read read(String text) {
        return CrosswalkFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), pairs::addAll);
    }

    private List<String> pairs() {
        return pairs.stream().map(pair -> pair.one() + "=" + pair.other()).toList();
    }
}
