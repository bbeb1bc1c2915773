package org.exocurate.review.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StoredJson;

import static org.assertj.core.api.Assertions.assertThat;

/** The descriptions of a release, read back by other libraries than wrote them, with what their specifications require. */
class DescriptionsTest {

    private static final String SCHEMA = "https://schema.org/";
    private static final String CROISSANT = "http://mlcommons.org/croissant/";

    private final SeedRelease release = SeedRelease.get();

    @Test
    void croissantReadsAsLinkedDataAndDescribesEveryColumnOfTheTables() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model,
                new ByteArrayInputStream(release.bytes("croissant.json")),
                "https://example.org/release/",
                Lang.JSONLD);

        assertThat(count(model, CROISSANT + "FileObject")).isEqualTo(filesBefore("croissant.json"));
        assertThat(count(model, CROISSANT + "RecordSet")).isEqualTo(2);
        assertThat(count(model, CROISSANT + "Field")).isEqualTo(columns("claims.tsv") + columns("evidence.tsv"));
        for (String property :
                List.of("name", "description", "license", "url", "creator", "datePublished", "version")) {
            assertThat(said(model, SCHEMA + property)).as(property).isPositive();
        }
        assertThat(said(model, "http://purl.org/dc/terms/conformsTo")).isEqualTo(1);
        assertThat(said(model, CROISSANT + "citeAs")).isEqualTo(1);
        assertThat(said(model, CROISSANT + "dataType")).isEqualTo(columns("claims.tsv") + columns("evidence.tsv"));
        assertThat(said(model, SCHEMA + "sha256")).isEqualTo(filesBefore("croissant.json"));
    }

    /** The crate names its context by address; what is used of it stands here in its place, as nothing is fetched. */
    @Test
    void theCrateReadsAsLinkedDataAndHoldsEveryFile() {
        String context = "{\"@vocab\":\"https://schema.org/\",\"File\":\"https://schema.org/MediaObject\","
                + "\"conformsTo\":\"http://purl.org/dc/terms/conformsTo\"}";
        String crate =
                release.text("ro-crate-metadata.json").replace("\"https://w3id.org/ro/crate/1.1/context\"", context);
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model,
                new ByteArrayInputStream(crate.getBytes(StandardCharsets.UTF_8)),
                "https://example.org/crate/",
                Lang.JSONLD);

        assertThat(count(model, SCHEMA + "Dataset")).isEqualTo(1);
        assertThat(count(model, SCHEMA + "MediaObject")).isEqualTo(filesBefore("ro-crate-metadata.json"));
        assertThat(said(model, SCHEMA + "hasPart")).isEqualTo(filesBefore("ro-crate-metadata.json"));
        for (String property : List.of("name", "description", "datePublished", "license", "about")) {
            assertThat(said(model, SCHEMA + property)).as(property).isPositive();
        }
        assertThat(release.json("ro-crate-metadata.json").at("/@graph/0/@id").asText())
                .isEqualTo("ro-crate-metadata.json");
    }

    @Test
    void theDataPackageHasASchemaThatFitsTheTables() {
        JsonNode packed = release.json("datapackage.json");

        assertThat(packed.path("name").asText()).matches("[a-z0-9._-]+");
        for (String table : List.of("claims.tsv", "evidence.tsv")) {
            JsonNode resource = resource(packed, table);
            List<String> header = List.of(release.text(table).split("\n", 2)[0].split("\t", -1));
            assertThat(resource.at("/schema/fields").findValuesAsText("name")).isEqualTo(header);
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + Sha256.hex(release.bytes(table)));
            assertThat(resource.path("bytes").asInt()).isEqualTo(release.bytes(table).length);
            types(resource, release.text(table).lines().skip(1).toList());
        }
    }

    private static void types(JsonNode resource, List<String> rows) {
        Map<String, String> patterns = Map.of(
                "integer", "(\\d+)?", "number", "(\\d+(\\.\\d+)?)?", "boolean", "(true|false)?", "string", "(?s).*");
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                JsonNode field = resource.at("/schema/fields/" + i);
                assertThat(cells[i])
                        .as(field.path("name").asText())
                        .matches(patterns.get(field.path("type").asText()));
            }
        }
        Set<String> keys = new HashSet<>();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            assertThat(keys.add(
                            cells[0] + (resource.path("path").asText().equals("evidence.tsv") ? "/" + cells[2] : "")))
                    .isTrue();
        }
    }

    @Test
    void theCitationHasWhatTheFormatRequires() {
        Map<String, Object> citation = new Yaml().load(release.text("CITATION.cff"));

        assertThat(citation)
                .containsEntry("cff-version", "1.2.0")
                .containsEntry("type", "dataset")
                .containsEntry("version", "1.0.0")
                .containsEntry("license", "CC-BY-4.0")
                .containsKeys("message", "title", "authors", "identifiers");
        assertThat(citation.get("date-released").toString())
                .contains(release.edition().year());
    }

    @Test
    void theRecordForDataCiteHasItsMandatoryProperties() {
        JsonNode record = release.json("datacite.json");

        assertThat(record.at("/identifiers/0/identifier").asText()).endsWith("/releases/1.0.0");
        assertThat(record.at("/creators/0/name").asText()).isNotBlank();
        assertThat(record.at("/titles/0/title").asText()).isNotBlank();
        assertThat(record.at("/publisher/name").asText()).isNotBlank();
        assertThat(record.path("publicationYear").asText()).matches("\\d{4}");
        assertThat(record.at("/types/resourceTypeGeneral").asText()).isEqualTo("Dataset");
    }

    @Test
    void theNotesSayWhatChangedAndTheManifestSaysItInNumbers() {
        String notes = release.text("notes.md");
        JsonNode manifest = StoredJson.read(release.text("release.json"));

        assertThat(notes).contains("# ExoCurate 1.0.0", "## Retracted (1)", "## Added (130)", "and 30 more");
        assertThat(manifest.at("/changeTypes/claim.added").asInt()).isEqualTo(130);
        assertThat(manifest.at("/contributors").asInt()).isPositive();
        assertThat(manifest.at("/license").asText()).isEqualTo("CC-BY-4.0");
        assertThat(manifest.at("/citation").asText()).contains("1.0.0");
    }

    private long filesBefore(String description) {
        List<String> names = new ArrayList<>();
        release.json("files.json")
                .path("files")
                .forEach(file -> names.add(file.path("name").asText()));
        return names.indexOf(description);
    }

    private int columns(String table) {
        return release.text(table).split("\n", 2)[0].split("\t", -1).length;
    }

    private static JsonNode resource(JsonNode packed, String path) {
        for (JsonNode resource : packed.path("resources")) {
            if (resource.path("path").asText().equals(path)) {
                return resource;
            }
        }
        throw new AssertionError(path + " is no resource");
    }

    private static long count(Model model, String type) {
        return model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(type))
                .toList()
                .size();
    }

    private static long said(Model model, String property) {
        return model.listStatements(null, ResourceFactory.createProperty(property), (RDFNode) null)
                .toList()
                .size();
    }
}
