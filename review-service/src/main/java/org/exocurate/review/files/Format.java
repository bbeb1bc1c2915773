package org.exocurate.review.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that a release has, in the order in which they are made and listed. */
enum Format {
    RELEASE("release.json", "application/json", "What was released: the signed manifest, in canonical JSON"),
    KEYS("keys.json", "application/json", "The public keys by which the signatures are checked"),
    CLAIMS("claims.ndjson", "application/x-ndjson", "The dataset: the canonical content of every claim, one a line"),
    CLAIM_TABLE("claims.tsv", "text/tab-separated-values", "The claims as a table, one a row"),
    EVIDENCE_TABLE("evidence.tsv", "text/tab-separated-values", "The evidence of the claims, one piece a row"),
    PARQUET("claims.parquet", "application/vnd.apache.parquet", "The table of claims as Apache Parquet"),
    NODES("nodes.tsv", "text/tab-separated-values", "The nodes of the knowledge graph in KGX, by the Biolink Model"),
    EDGES("edges.tsv", "text/tab-separated-values", "The claims as edges of the knowledge graph in KGX"),
    JSON_LD("claims.jsonld", "application/ld+json", "The claims as JSON-LD, with their provenance in PROV-O"),
    NANOPUBS("nanopubs.trig", "application/trig", "A nanopublication of each claim, named by its trusty URI"),
    CHANGES("changes.ndjson", "application/x-ndjson", "The log: the changes that the release covers, one a line"),
    CONTRIBUTORS("contributors.tsv", "text/tab-separated-values", "Who proposed and approved, by random ids"),
    NOTES("notes.md", "text/markdown", "What changed since the release before"),
    CITATION("CITATION.cff", "application/yaml", "How to cite the release, in the Citation File Format"),
    DATACITE(
            "datacite.json",
            "application/vnd.datacite.datacite+json",
            "The release as DataCite's metadata schema has it"),
    DATA_PACKAGE(
            "datapackage.json", "application/json", "The tables and their columns, as a Frictionless Data Package"),
    CROISSANT("croissant.json", "application/ld+json", "The tables and their columns, as ML Commons Croissant"),
    RO_CRATE("ro-crate-metadata.json", "application/ld+json", "All files of the release, as an RO-Crate"),
    LIST("files.json", "application/json", "The signed list of the others");

    private final String file;
    private final String mediaType;
    private final String about;

    Format(String file, String mediaType, String about) {
        this.file = file;
        this.mediaType = mediaType;
        this.about = about;
    }

    String file() {
        return file;
    }

    String about() {
        return about;
    }

    /** Parquet has its own compression inside. */
    boolean isCoded() {
        return this != PARQUET;
    }

    static Optional<Format> of(String file) {
        return Arrays.stream(values())
                .filter(format -> format.file.equals(file))
                .findFirst();
    }

    static String mediaType(String file) {
        return of(file).map(format -> format.mediaType).orElse("application/octet-stream");
    }

    /** For those who asked for another. */
    static String names() {
        return Arrays.stream(values()).map(Format::file).collect(Collectors.joining(", "));
    }
}
