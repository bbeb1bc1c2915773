package org.exocurate.review.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.dataset.PublishedDataset;

/** The founding claims and some odd ones, one of them retracted, released on a real PostgreSQL: made once for all tests. */
final class SeedRelease {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    private static final List<String> ODD = List.of(
            """
            {"type":"CROSSTALK","donor":{"term":"some odd\\ttissue | with \\\\ signs"},"cargo":{"kind":"VESICLE"},
             "recipient":{"term":"UBERON:0000948"},"effect":{"outcome":"DETRIMENTAL"},"condition":{"term":"MONDO:0005068"},
             "comment":"two\\nlines, a \\"quote\\" and a tab\\t.","aiUse":"GENERATED",
             "evidence":[{"reference":"DOI:10.1000/xyz<1>(2)","direction":"SUPPORTS","kind":"PRIMARY","quote":"=a|b\\\\c"},
                         {"reference":"PMC:PMC123","direction":"REFUTES","kind":"PRIMARY","particleCount":true,"auc":0.875}]}""",
            """
            {"type":"CROSSTALK","donor":{"term":"CL:0002540"},"cargo":{"kind":"MIRNA","term":"miR-21-5p","role":"DEPLETED"},
             "recipient":{"term":"CL:0000746"},"effect":{"process":"GO:0006915","regulation":"NO_CHANGE"},"aiUse":"NONE",
             "evidence":[{"reference":"PMID:1","direction":"SUPPORTS","kind":"PRIMARY"},
                         {"reference":"PMID:2","direction":"REFUTES","kind":"PRIMARY"}]}""");

    private static final SeedRelease MADE = made();

    private final PublishedDataset dataset;
    private final Edition edition;

    private SeedRelease(PublishedDataset dataset, Edition edition) {
        this.dataset = dataset;
        this.edition = edition;
    }

    static SeedRelease get() {
        return MADE;
    }

    private static SeedRelease made() {
        PublishedDataset dataset = new PublishedDataset();
        dataset.add(claims());
        dataset.retract(3);
        return new SeedRelease(dataset, dataset.edition());
    }

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("../seeds/claims.ndjson"))) {
                ObjectNode seed = (ObjectNode) new ObjectMapper().readTree(line);
                seed.remove("idempotencyKey");
                claims.add(SubmissionForm.read(seed, VOCABULARY).claim());
            }
            for (String odd : ODD) {
                ObjectNode form = new ObjectMapper().createObjectNode().put("kind", "ADD");
                form.set("claim", new ObjectMapper().readTree(odd));
                claims.add(SubmissionForm.read(form, VOCABULARY).claim());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    PublishedDataset dataset() {
        return dataset;
    }

    Edition edition() {
        return edition;
    }

    byte[] bytes(String name) {
        try {
            return dataset.files().bytes(edition.number(), name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) {
        return StoredJson.read(text(name));
    }

    /** The contents, as the file of claims has them. */
    List<JsonNode> contents() {
        return text("claims.ndjson").lines().map(StoredJson::read).toList();
    }

    List<JsonNode> standing() {
        return contents().stream()
                .filter(content -> !content.path("status").asText().equals("RETRACTED"))
                .toList();
    }
}
