package org.exocurate.ontology;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Fault;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lines of an OBO file say of terms. */
class OboFileTest {

    private final ReadFile file = new ReadFile();

    @Test
    void anOboTermGivesItsExactNamesAndWhatItIsAKindOrAPartOf() throws IOException {
        Report report = file.read(
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

        assertThat(file.terms)
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
        file.read(
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

        assertThat(file.terms)
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
        Report report = file.read(
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

        assertThat(file.terms).extracting(Term::id).containsExactly("CL:0000001");
        assertThat(report.faults())
                .containsExactly(
                        new Fault(4, "'nonsense' is no tag with a value"),
                        new Fault(5, "a synonym stands between quotation marks"),
                        new Fault(7, "the record has no id"),
                        new Fault(10, "CL:0000002 has no label"));
        assertThat(file.read(Format.OBO, "<html>").faults()).hasSize(1);
    }

    @Test
    void aLineOfAnOboFileMayGoOnInTheNext() throws IOException {
        file.read(Format.OBO, "[Term]\r\nid: CL:0000001\r\nname: one \\\nand two\r\n");

        assertThat(file.terms).extracting(Term::label).containsExactly("one and two");
    }
}
