package org.exocurate.ontology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Fault;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OntologyFileTest {

    private final ReadFile file = new ReadFile();

    @Test
    void aPackedFileIsReadAsItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("id\tlabel\nCL:0000746\tcell\n".getBytes(StandardCharsets.UTF_8));
        }

        OntologyFile.read(new ByteArrayInputStream(packed.toByteArray()), Format.TSV, ReadFile.ENOUGH, file.terms::add);

        assertThat(file.terms).extracting(Term::id).containsExactly("CL:0000746");
    }

    @Test
    void aFileThatIsLargerThanMayBeIsRefusedHoweverSmallItIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[(int) ReadFile.ENOUGH + 1]);
        }

        assertThatThrownBy(() -> OntologyFile.read(
                        new ByteArrayInputStream(packed.toByteArray()), Format.TSV, ReadFile.ENOUGH, file.terms::add))
                .isInstanceOf(OntologyFile.TooLarge.class)
                .hasMessageContaining(String.valueOf(ReadFile.ENOUGH));
    }

    @Test
    void noMoreThanAHundredFaultsAreListedAndAllAreCounted() throws IOException {
        Report report = file.read(Format.TSV, "id\tlabel\n" + "x\ty\n".repeat(250));

        assertThat(report.faults()).hasSize(100);
        assertThat(report.faultCount()).isEqualTo(250);
    }

    @Test
    void bytesThatAreNoUtf8AreAFaultOfTheirLine() throws IOException {
        byte[] latin = "id\tlabel\nCL:0000001\tna\u00efve\nCL:0000002\tb\n".getBytes(StandardCharsets.ISO_8859_1);

        Report report =
                OntologyFile.read(new ByteArrayInputStream(latin), Format.TSV, ReadFile.ENOUGH, file.terms::add);

        assertThat(report.faults()).containsExactly(new Fault(2, "the line is not in UTF-8"));
        assertThat(file.terms).hasSize(1);
    }

    @Test
    void aFormatIsKnownByNameAndByMediaType() {
        assertThat(Format.ofName("go-basic.OBO.gz")).contains(Format.OBO);
        assertThat(Format.ofName("mondo.json")).contains(Format.OBO_GRAPHS);
        assertThat(Format.ofName("cl.owl")).isEmpty();
        assertThat(Format.ofMediaType("text/tab-separated-values; charset=utf-8"))
                .contains(Format.TSV);
    }
}
