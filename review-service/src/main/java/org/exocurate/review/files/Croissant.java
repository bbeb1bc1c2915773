package org.exocurate.review.files;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tables and their columns for machine learning (ML Commons Croissant 1.0, http://mlcommons.org/croissant/1.0). */
final class Croissant {

    /** Words of Croissant that stand in the context under their own name. */
    private static final List<String> WORDS = List.of(
            "citeAs",
            "column",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "separator",
            "source",
            "subField",
            "transform");

    private static final Map<Column.Kind, String> TYPES = Map.of(
            Column.Kind.TEXT, "sc:Text",
            Column.Kind.LIST, "sc:Text",
            Column.Kind.INTEGER, "sc:Integer",
            Column.Kind.DECIMAL, "sc:Float",
            Column.Kind.YES_OR_NO, "sc:Boolean");

    private Croissant() {}

    static String of(About about) {
        Publication publication = about.publication();
        ObjectNode dataset = About.object();
        dataset.set("@context", context());
        dataset.put("@type", "sc:Dataset");
        dataset.put("name", publication.title());
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        dataset.put("description", publication.description());
        dataset.put("license", publication.licenseUri());
        dataset.put("url", about.address());
        dataset.put("version", about.edition().version());
        dataset.put("datePublished", about.edition().day());
        dataset.put("citeAs", about.citation());
        dataset.set("creator", organisation(publication.creator()));
        dataset.set("publisher", organisation(publication.publisher()));
        publication.keywords().forEach(dataset.putArray("keywords")::add);
        ArrayNode distribution = dataset.putArray("distribution");
        about.files().forEach(file -> distribution.add(file(about, file)));
        ArrayNode records = dataset.putArray("recordSet");
        records.add(records("claims", Format.CLAIM_TABLE, Tables.CLAIMS, List.of("accession")));
        records.add(records("evidence", Format.EVIDENCE_TABLE, Tables.EVIDENCE, List.of("accession", "piece")));
        return About.text(dataset);
    }

    private static ObjectNode context() {
        ObjectNode context = About.object();
        context.put("@language", "en").put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/").put("cr", "http://mlcommons.org/croissant/");
        context.put("dct", "http://purl.org/dc/terms/").put("conformsTo", "dct:conformsTo");
        WORDS.forEach(word -> context.put(word, "cr:" + word));
        context.putObject("data").put("@id", "cr:data").put("@type", "@json");
        context.putObject("examples").put("@id", "cr:examples").put("@type", "@json");
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        return context;
    }

    private static ObjectNode organisation(String name) {
        return About.object().put("@type", "sc:Organization").put("name", name);
    }

    private static ObjectNode file(About about, ReleaseFile file) {
        return About.object()
                .put("@type", "cr:FileObject")
                .put("@id", file.name())
                .put("name", file.name())
                .put("description", About.aboutFile(file.name()))
                .put("contentUrl", about.address(file.name()))
                .put("contentSize", file.size() + " B")
                .put("encodingFormat", file.mediaType())
                .put("sha256", file.sha256());
    }

    private static ObjectNode records(String name, Format file, List<Column> columns, List<String> key) {
        ObjectNode records = About.object().put("@type", "cr:RecordSet").put("@id", name);
        records.put("name", name).put("description", file.about());
        ArrayNode keys = records.putArray("key");
        key.forEach(column -> keys.addObject().put("@id", name + "/" + column));
        ArrayNode fields = records.putArray("field");
        for (Column column : columns) {
            ObjectNode field = fields.addObject().put("@type", "cr:Field").put("@id", name + "/" + column.name());
            field.put("name", column.name()).put("description", described(column));
            field.put("dataType", TYPES.get(column.kind()));
            ObjectNode source = field.putObject("source");
            source.putObject("fileObject").put("@id", file.file());
            source.putObject("extract").put("column", column.name());
        }
        return records;
    }

    static String described(Column column) {
        return column.kind() == Column.Kind.LIST ? column.about() + "; several are joined by |" : column.about();
    }
}
