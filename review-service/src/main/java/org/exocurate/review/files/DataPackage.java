package org.exocurate.review.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tables with their schemas, and the other files, as a Frictionless Data Package (https://specs.frictionlessdata.io). */
final class DataPackage {

    private static final Map<Column.Kind, String> TYPES = Map.of(
            Column.Kind.TEXT, "string",
            Column.Kind.LIST, "string",
            Column.Kind.INTEGER, "integer",
            Column.Kind.DECIMAL, "number",
            Column.Kind.YES_OR_NO, "boolean");

    private DataPackage() {}

    static String of(About about) {
        Publication publication = about.publication();
        ObjectNode packed = About.object();
        packed.put("profile", "data-package");
        packed.put("name", name(publication.title()));
        packed.put("id", about.address());
        packed.put("title", publication.title());
        packed.put("description", publication.description());
        packed.put("homepage", about.address());
        packed.put("version", about.edition().version());
        packed.put("created", about.edition().field("at").asText());
        packed.putArray("licenses")
                .addObject()
                .put("name", publication.license())
                .put("path", publication.licenseUri());
        packed.putArray("contributors")
                .addObject()
                .put("title", publication.publisher())
                .put("role", "publisher");
        publication.keywords().forEach(packed.putArray("keywords")::add);
        ArrayNode resources = packed.putArray("resources");
        about.files().forEach(file -> resource(resources.addObject(), file));
        return About.text(packed);
    }

    private static void resource(ObjectNode resource, ReleaseFile file) {
        resource.put("name", name(file.name()));
        resource.put("path", file.name());
        resource.put("description", About.aboutFile(file.name()));
        resource.put("mediatype", file.mediaType());
        resource.put("bytes", file.size());
        resource.put("hash", "sha256:" + file.sha256());
        if (file.name().equals(Format.CLAIM_TABLE.file())) {
            table(resource, Tables.CLAIMS, List.of("accession"));
        }
        if (file.name().equals(Format.EVIDENCE_TABLE.file())) {
            table(resource, Tables.EVIDENCE, List.of("accession", "piece"));
        }
    }

    private static void table(ObjectNode resource, List<Column> columns, List<String> key) {
        resource.put("profile", "tabular-data-resource").put("format", "tsv").put("encoding", "utf-8");
        resource.putObject("dialect")
                .put("delimiter", "\t")
                .put("lineTerminator", "\n")
                .put("escapeChar", "\\")
                .put("doubleQuote", false)
                .put("header", true);
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Column column : columns) {
            fields.addObject()
                    .put("name", column.name())
                    .put("type", TYPES.get(column.kind()))
                    .put("description", Croissant.described(column));
        }
        schema.putArray("missingValues").add("");
        key.forEach(schema.putArray("primaryKey")::add);
    }

    /** What the specification takes for a name. */
    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
