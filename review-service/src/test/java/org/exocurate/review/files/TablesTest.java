package org.exocurate.review.files;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables, read back by Commons CSV and held against the file of claims. */
class TablesTest {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setEscape('\\')
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final SeedRelease release = SeedRelease.get();

    @Test
    void aRowOfTheTableOfClaimsIsAClaimOfTheDataset() throws IOException {
        List<CSVRecord> rows = rows("claims.tsv");
        List<JsonNode> contents = release.contents();

        assertThat(rows).hasSameSizeAs(contents);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode content = contents.get(i);
            assertCell(rows.get(i), "accession", content.at("/accession"));
            assertCell(rows.get(i), "version", content.at("/version"));
            assertCell(rows.get(i), "status", content.at("/status"));
            assertCell(rows.get(i), "donor_label", content.at("/claim/donor/term/label"));
            assertCell(rows.get(i), "cargo_id", content.at("/claim/cargo/term/id"));
            assertCell(rows.get(i), "process_id", content.at("/claim/effect/process/id"));
            assertCell(rows.get(i), "regulation", content.at("/claim/effect/regulation"));
            assertCell(rows.get(i), "comment", content.at("/claim/comment"));
            assertCell(rows.get(i), "grade", content.at("/grade"));
        }
    }

    @Test
    void aRowOfTheTableOfEvidenceIsAPiece() throws IOException {
        List<CSVRecord> rows = rows("evidence.tsv");
        int row = 0;
        for (JsonNode content : release.contents()) {
            for (JsonNode piece : content.at("/claim/evidence")) {
                assertCell(rows.get(row), "accession", content.at("/accession"));
                assertCell(rows.get(row), "reference", piece.at("/reference"));
                assertCell(rows.get(row), "direction", piece.at("/direction"));
                assertCell(rows.get(row), "particle_count", piece.at("/particleCount"));
                assertCell(rows.get(row), "auc", piece.at("/auc"));
                row++;
            }
        }
        assertThat(rows).hasSize(row);
    }

    @Test
    void whatWouldEndACellIsWrittenWithABackslash() {
        assertThat(Tsv.cell("a\tb|c\r\nd\\e")).isEqualTo("a\\tb|c\\r\\nd\\\\e");
        assertThat(Tsv.list(List.of("c|d", "e\\f"))).isEqualTo("c\\|d|e\\\\f");
    }

    @Test
    void aCellReadBackIsWhatItWas() throws IOException {
        CSVRecord odd = rows("claims.tsv").get(release.contents().size() - 2);

        assertThat(odd.get("donor_label")).isEqualTo("some odd\ttissue | with \\ signs");
        assertThat(odd.get("comment")).isEqualTo("two\nlines, a \"quote\" and a tab\t.");
    }

    @Test
    void theNodesAreAllThatTheEdgesSpeakOf() throws IOException {
        Set<String> nodes = new HashSet<>();
        for (CSVRecord node : rows("nodes.tsv")) {
            assertThat(nodes.add(node.get("id"))).as(node.get("id") + " once").isTrue();
            assertThat(node.get("id")).matches("[A-Za-z.]+:\\S+");
            assertThat(node.get("category")).matches("biolink:[A-Z][A-Za-z]+");
        }
        List<CSVRecord> edges = rows("edges.tsv");
        for (CSVRecord edge : edges) {
            for (String slot : List.of(
                    "subject",
                    "object",
                    "subject_context_qualifier",
                    "anatomical_context_qualifier",
                    "disease_context_qualifier",
                    "object_context_qualifier")) {
                assertThat(edge.get(slot)).satisfiesAnyOf(id -> assertThat(id).isEmpty(), id -> assertThat(nodes)
                        .contains(id));
            }
            assertThat(edge.get("predicate")).matches("biolink:[a-z_]+");
            assertThat(edge.get("knowledge_level")).isEqualTo("knowledge_assertion");
            assertThat(edge.get("agent_type")).isIn("manual_agent", "manual_validation_of_automated_agent");
            assertThat(edge.get("publications")).isNotEmpty();
            assertThat(edge.get("primary_knowledge_source")).startsWith("infores:");
        }
        assertThat(edges).extracting(edge -> edge.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void anEdgeKeepsDirectionAndContext() throws IOException {
        List<CSVRecord> edges = rows("edges.tsv");
        List<String> told = new ArrayList<>();
        for (JsonNode content : release.standing()) {
            String id = content.path("accession").asText() + "."
                    + content.path("version").asInt();
            CSVRecord edge = edges.stream()
                    .filter(one -> one.get("id").equals(id))
                    .findFirst()
                    .orElseThrow();
            told.add(id);
            JsonNode claim = content.path("claim");
            String regulation = claim.at("/effect/regulation").asText();
            boolean biomarker = claim.path("type").asText().equals("BIOMARKER");
            if (!regulation.isEmpty()) {
                assertThat(edge.get(biomarker ? "subject_direction_qualifier" : "object_direction_qualifier"))
                        .isEqualTo(
                                regulation.equals("INCREASES")
                                        ? "increased"
                                        : regulation.equals("DECREASES") ? "decreased" : "");
            }
            assertThat(edge.get("negated")).isEqualTo(Boolean.toString(regulation.equals("NO_CHANGE")));
            if (biomarker) {
                assertThat(edge.get("predicate")).isEqualTo("biolink:biomarker_for");
                assertThat(edge.get("object"))
                        .isEqualTo(claim.at("/condition/term/id").asText());
            } else if (claim.at("/recipient/term").has("id")) {
                assertThat(edge.get("anatomical_context_qualifier"))
                        .isEqualTo(claim.at("/recipient/term/id").asText());
            }
        }
        long refuted = release.standing().stream()
                .filter(content -> content.at("/claim/evidence").toString().contains("REFUTES"))
                .count();
        assertThat(edges).hasSize(told.size() + (int) refuted);
    }

    @Test
    void refutingWorksNegateWhatTheClaimSays() throws IOException {
        List<CSVRecord> refuted = rows("edges.tsv").stream()
                .filter(edge -> edge.get("id").endsWith("-refuted"))
                .toList();

        assertThat(refuted).extracting(edge -> edge.get("negated")).contains("true", "false");
        assertThat(refuted).extracting(edge -> edge.get("publications")).contains("PMC:123", "PMID:2");
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = FORMAT.parse(new StringReader(release.text(file)))) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).allMatch(CSVRecord::isConsistent);
            assertThat(release.text(file).lines()).hasSize(rows.size() + 1);
            return rows;
        }
    }

    private static void assertCell(CSVRecord row, String column, JsonNode value) {
        assertThat(row.get(column)).as(column).isEqualTo(value.asText());
    }
}
