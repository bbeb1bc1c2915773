package org.exocurate.submission.dataset;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Target;

/** News of the dataset on the wire; fields that nobody here needs are passed over. */
final class DatasetNewsForm {

    private DatasetNewsForm() {}

    static DatasetNews read(JsonNode news) {
        String type = text(news, "type");
        return type.equals("dataset.released") ? released(news.path("release")) : changed(news, type);
    }

    private static DatasetNews released(JsonNode release) {
        return new DatasetNews.Released(text(release, "version"), number(release, "from"), number(release, "to"));
    }

    private static DatasetNews changed(JsonNode change, String type) {
        String written = text(change, "accession") + "." + number(change, "version");
        Target target = Target.read(written)
                .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is not a claim version"));
        JsonNode content = change.path("content");
        if (!content.isObject()) {
            throw new IllegalArgumentException("content is missing");
        }
        boolean retracted = type.equals("claim.retracted")
                || content.path("status").asText().equals("RETRACTED");
        return new DatasetNews.Changed(
                target, number(change, "sequence"), type, text(change, "digest"), retracted, content.toString());
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return node.get(field).textValue();
    }

    private static long number(JsonNode node, String field) {
        if (!node.path(field).isIntegralNumber()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return node.get(field).longValue();
    }
}
