package org.exocurate.review.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;

/** How to cite the release (Citation File Format 1.2.0, https://citation-file-format.github.io). */
final class Citation {

    private static final ObjectMapper YAML = new ObjectMapper(
            YAMLFactory.builder().disable(Feature.WRITE_DOC_START_MARKER).build());

    private Citation() {}

    static String of(About about) {
        Publication publication = about.publication();
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("cff-version", "1.2.0");
        citation.put("message", "If you use this dataset, please cite it as below.");
        citation.put("type", "dataset");
        citation.put("title", publication.title());
        citation.put("abstract", publication.description());
        citation.put("authors", List.of(Map.of("name", publication.creator())));
        citation.put("version", about.edition().version());
        citation.put("date-released", about.edition().day());
        citation.put("license", publication.license());
        citation.put("url", about.address());
        citation.put("keywords", publication.keywords());
        citation.put(
                "identifiers",
                List.of(ordered(
                        "type", "other",
                        "value", "sha256:" + about.edition().field("merkleRoot").asText(),
                        "description", "Merkle root over the claims (RFC 9162)")));
        try {
            return YAML.writeValueAsString(citation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
