package org.exocurate.ontology;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile.Format;
import org.exocurate.ontology.OntologyFile.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What the nodes and edges of a graph say of terms. */
class GraphFileTest {

    private final ReadFile file = new ReadFile();

    @Test
    void nodesAndEdgesOfAGraphBecomeTerms() throws IOException {
        Report report = file.read(
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

        assertThat(file.terms)
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
        Report report = file.read(
                Format.OBO_GRAPHS,
                "{\"graphs\": [{\"nodes\": [\n{\"id\": \"CL:0000001\", \"lbl\": \"one\"},\n{\"id\":");

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.detail()).startsWith("the file is no JSON from here on");
        });
        assertThat(file.read(Format.OBO_GRAPHS, "{\"a\": 1}").faults()).hasSize(1);
    }
}
