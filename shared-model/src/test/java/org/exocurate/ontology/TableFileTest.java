package org.exocurate.ontology;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Fault;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rows of a table say of terms. */
class TableFileTest {

    private final ReadFile file = new ReadFile();

    @Test
    void aTableIsReadByTheNamesOfItsColumns() throws IOException {
        Report report = file.read(
                Format.TSV,
                """
                note\tparent_id\tlabel\tid\tsynonyms
                x\tCL:0000002|UBERON_0000948\tcardiac muscle cell\tCL:0000746\tcardiomyocyte| heart  muscle cell ||
                \t\tH9c2(2-1)\tCVCL_0286\t
                """);

        assertThat(file.terms)
                .containsExactly(
                        new Term(
                                "CL:0000746",
                                "cardiac muscle cell",
                                List.of("cardiomyocyte", "heart muscle cell"),
                                List.of("CL:0000002", "UBERON:0000948")),
                        new Term("CVCL:0286", "H9c2(2-1)", List.of(), List.of()));
        assertThat(report.faults()).isEmpty();
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void whatIsWrongInATableIsToldByItsLineAndTheRestIsRead() throws IOException {
        Report report = file.read(
                Format.TSV,
                """
                id\tlabel
                CL:0000746\tcardiac muscle cell
                CL:746\tshort

                XYZ:1\tof no scheme
                CL:0000747\t
                mirna:miR-21-5p\tours
                \tnameless
                """);

        assertThat(file.terms).hasSize(1);
        assertThat(report.faults())
                .containsExactly(
                        new Fault(3, "'CL:746' is no well-formed id of CL"),
                        new Fault(5, "'XYZ:1' is of no scheme that is known here"),
                        new Fault(6, "CL:0000747 has no label"),
                        new Fault(7, "'mirna:miR-21-5p' is of a scheme that is made here, not loaded"),
                        new Fault(8, "the record has no id"));
    }

    @Test
    void aTableWithoutItsColumnsIsNone() throws IOException {
        assertThat(file.read(Format.TSV, "name\tid\nx\tCL:0000746\n").faults())
                .extracting(Fault::line)
                .containsExactly(1L);
        assertThat(file.read(Format.TSV, "").faultCount()).isEqualTo(1);
    }
}
