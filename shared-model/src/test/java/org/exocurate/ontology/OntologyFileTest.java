package org.exocurate.ontology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Fault;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OntologyFileTest {

    private static final long ENOUGH = 1 << 22;

    private final List<Term> read = new ArrayList<>();

    @Test
    void aTableIsReadByTheNamesOfItsColumns() throws IOException {
        Report report = read(
                Format.TSV,
                """
                note\tparent_id\tlabel\tid\tsynonyms
                x\tCL:0000002|UBERON_0000948\tcardiac muscle cell\tCL:0000746\tcardiomyocyte| heart  muscle cell ||
                \t\tH9c2(2-1)\tCVCL_0286\t
                """);

        assertThat(read)
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
        Report report = read(
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

        assertThat(read).hasSize(1);
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
        assertThat(read(Format.TSV, "name\tid\nx\tCL:0000746\n").faults())
                .extracting(Fault::line)
                .containsExactly(1L);
        assertThat(read(Format.TSV, "").faultCount()).isEqualTo(1);
    }

    @Test
    void anOboTermGivesItsExactNamesAndWhatItIsAKindOrAPartOf() throws IOException {
        Report report = read(
                Format.OBO,
                """
                format-version: 1.4
                ! a comment

                [Term]
                id: GO:0000001 ! first
                name: death\\, of \\"cells\\" \\! {source="PMID:1"} ! a comment
                synonym: "demise \\"sudden\\"" EXACT systematic [GOC:x] {origin="y"}
                synonym: "ending" RELATED []
                synonym: "broad one" BROAD []
                synonym: "no scope" []
                is_a: GO:0000002 {is_inferred="true"} ! wider
                relationship: part_of GO:0000003 {gci="z"} ! whole
                relationship: regulates GO:0000004
                relationship: positively_regulates GO:0000005
                relationship: has_part GO:0000006
                is_a: BFO:0000001
                intersection_of: GO:0000007
                alt_id: GO:0000008
                xref: MONDO:0000001

                [Typedef]
                id: part_of
                name: part of

                [Term]
                id: BFO:0000015
                name: process
                """);

        assertThat(read)
                .containsExactly(
                        new Term(
                                "GO:0000001",
                                "death, of \"cells\" !",
                                List.of("demise \"sudden\""),
                                List.of("GO:0000002", "GO:0000003")),
                        Term.merged("GO:0000008", "GO:0000001"));
        assertThat(report.faults()).isEmpty();
        assertThat(report.passedOver()).containsEntry("BFO", 1L);
    }

    @Test
    void anOboTermSaysWhatBecameOfIt() throws IOException {
        read(
                Format.OBO,
                """
                [Term]
                id: CL:0000375
                name: obsolete osteoprogenitor cell
                is_obsolete: true
                replaced_by: CL:0007010

                [Term]
                id: CL:0000376
                name: obsolete
                is_obsolete: true
                consider: CL:0000001
                consider: CL:0000002

                [Term]
                id: CL:0000377
                name: obsolete two
                is_obsolete: true
                replaced_by: CL:0000001
                replaced_by: CL:0000002
                """);

        assertThat(read)
                .containsExactly(
                        new Term(
                                "CL:0000375",
                                "obsolete osteoprogenitor cell",
                                List.of(),
                                List.of(),
                                true,
                                "CL:0007010",
                                List.of()),
                        new Term(
                                "CL:0000376",
                                "obsolete",
                                List.of(),
                                List.of(),
                                true,
                                "",
                                List.of("CL:0000001", "CL:0000002")),
                        new Term(
                                "CL:0000377",
                                "obsolete two",
                                List.of(),
                                List.of(),
                                true,
                                "",
                                List.of("CL:0000001", "CL:0000002")));
    }

    @Test
    void whatIsWrongInAnOboFileIsToldByItsLine() throws IOException {
        Report report = read(
                Format.OBO,
                """
                [Term]
                id: CL:0000001
                name: one
                nonsense
                synonym: bare EXACT []

                [Term]
                name: without id

                [Term]
                id: CL:0000002
                """);

        assertThat(read).extracting(Term::id).containsExactly("CL:0000001");
        assertThat(report.faults())
                .containsExactly(
                        new Fault(4, "'nonsense' is no tag with a value"),
                        new Fault(5, "a synonym stands between quotation marks"),
                        new Fault(7, "the record has no id"),
                        new Fault(10, "CL:0000002 has no label"));
        assertThat(read(Format.OBO, "<html>").faults()).hasSize(1);
    }

    @Test
    void aLineOfAnOboFileMayGoOnInTheNext() throws IOException {
        read(Format.OBO, "[Term]\r\nid: CL:0000001\r\nname: one \\\nand two\r\n");

        assertThat(read).extracting(Term::label).containsExactly("one and two");
    }

    @Test
    void nodesAndEdgesOfAGraphBecomeTerms() throws IOException {
        Report report = read(
                Format.OBO_GRAPHS,
                """
                {"graphs": [{"id": "x", "meta": {"version": "1"},
                 "edges": [
                  {"sub": "http://purl.obolibrary.org/obo/UBERON_0000948", "pred": "http://purl.obolibrary.org/obo/BFO_0000050", "obj": "http://purl.obolibrary.org/obo/UBERON_0004535"},
                  {"sub": "http://purl.obolibrary.org/obo/UBERON_0000948", "pred": "is_a", "obj": "http://purl.obolibrary.org/obo/UBERON_0000062"},
                  {"sub": "http://purl.obolibrary.org/obo/UBERON_0000948", "pred": "http://purl.obolibrary.org/obo/RO_0002211", "obj": "http://purl.obolibrary.org/obo/UBERON_0000001"}],
                 "nodes": [
                  {"id": "http://purl.obolibrary.org/obo/UBERON_0000948", "lbl": "heart", "type": "CLASS",
                   "meta": {"synonyms": [{"pred": "hasExactSynonym", "val": "cardium"}, {"pred": "hasRelatedSynonym", "val": "pump"}],
                    "basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId", "val": "UBERON:0000949"}]}},
                  {"id": "http://purl.obolibrary.org/obo/UBERON_0000950", "meta": {"deprecated": true,
                    "basicPropertyValues": [{"pred": "http://purl.obolibrary.org/obo/IAO_0100001", "val": "http://purl.obolibrary.org/obo/UBERON_0000948"}]}},
                  {"id": "http://www.ebi.ac.uk/efo/EFO_0000001", "lbl": "a factor", "type": "CLASS"},
                  {"id": "http://purl.obolibrary.org/obo/BFO_0000050", "lbl": "part of", "type": "PROPERTY"},
                  {"id": "http://purl.obolibrary.org/obo/PR_000000001", "lbl": "protein", "type": "CLASS"}]}]}
                """);

        assertThat(read)
                .containsExactly(
                        new Term(
                                "UBERON:0000948",
                                "heart",
                                List.of("cardium"),
                                List.of("UBERON:0004535", "UBERON:0000062")),
                        Term.merged("UBERON:0000949", "UBERON:0000948"),
                        Term.merged("UBERON:0000950", "UBERON:0000948"),
                        new Term("EFO:0000001", "a factor", List.of(), List.of()));
        assertThat(report.faults()).isEmpty();
        assertThat(report.passedOver()).containsEntry("PR", 1L);
    }

    @Test
    void aGraphThatBreaksOffIsToldByItsLine() throws IOException {
        Report report = read(
                Format.OBO_GRAPHS,
                "{\"graphs\": [{\"nodes\": [\n{\"id\": \"CL:0000001\", \"lbl\": \"one\"},\n{\"id\":");

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.detail()).startsWith("the file is no JSON from here on");
        });
        assertThat(read(Format.OBO_GRAPHS, "{\"a\": 1}").faults()).hasSize(1);
    }

    @Test
    void aPackedFileIsReadAsItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("id\tlabel\nCL:0000746\tcell\n".getBytes(StandardCharsets.UTF_8));
        }

        OntologyFile.read(new ByteArrayInputStream(packed.toByteArray()), Format.TSV, ENOUGH, read::add);

        assertThat(read).extracting(Term::id).containsExactly("CL:0000746");
    }

    @Test
    void aFileThatIsLargerThanMayBeIsRefusedHoweverSmallItIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[(int) ENOUGH + 1]);
        }

        assertThatThrownBy(() -> OntologyFile.read(
                        new ByteArrayInputStream(packed.toByteArray()), Format.TSV, ENOUGH, read::add))
                .isInstanceOf(OntologyFile.TooLarge.class)
                .hasMessageContaining(String.valueOf(ENOUGH));
    }

    @Test
    void noMoreThanAHundredFaultsAreListedAndAllAreCounted() throws IOException {
        Report report = read(Format.TSV, "id\tlabel\n" + "x\ty\n".repeat(250));

        assertThat(report.faults()).hasSize(100);
        assertThat(report.faultCount()).isEqualTo(250);
    }

    @Test
    void bytesThatAreNoUtf8AreAFaultOfTheirLine() throws IOException {
        byte[] latin = "id\tlabel\nCL:0000001\tna\u00efve\nCL:0000002\tb\n".getBytes(StandardCharsets.ISO_8859_1);

        Report report = OntologyFile.read(new ByteArrayInputStream(latin), Format.TSV, ENOUGH, read::add);

        assertThat(report.faults()).containsExactly(new Fault(2, "the line is not in UTF-8"));
        assertThat(read).hasSize(1);
    }

    @Test
    void aFormatIsKnownByNameAndByMediaType() {
        assertThat(Format.ofName("go-basic.OBO.gz")).contains(Format.OBO);
        assertThat(Format.ofName("mondo.json")).contains(Format.OBO_GRAPHS);
        assertThat(Format.ofName("cl.owl")).isEmpty();
        assertThat(Format.ofMediaType("text/tab-separated-values; charset=utf-8"))
                .contains(Format.TSV);
    }

    private Report read(Format format, String text) throws IOException {
        return OntologyFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, ENOUGH, read::add);
    }
}
