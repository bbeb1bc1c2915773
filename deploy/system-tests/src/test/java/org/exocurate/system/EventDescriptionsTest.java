package org.exocurate.system;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.events.EventFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What events and channels look like is there to be read, by machines too. */
@Order(57)
class EventDescriptionsTest {

    @Test
    void whatAnEventNamesAsItsSchemaIsThere() {
        JsonNode list =
                RunningSystem.reviews().get("", "schemas").hasStatus(200).json().path("items");
        assertThat(list.findValuesAsText("name")).isEqualTo(EventFiles.names());
        for (JsonNode schema : list) {
            String name = schema.path("name").asText();
            Answer door = RunningSystem.reviews().get("", "schemas/" + name).hasStatus(200);
            Answer named = RunningSystem.reviews()
                    .get("", schema.path("dataschema").asText())
                    .hasStatus(200);

            assertThat(door.header("Content-Type")).startsWith("application/schema+json");
            assertThat(door.body()).isEqualTo(EventFiles.text(name)).isEqualTo(named.body());
            assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(RunningSystem.reviews()
                            .get("", "schemas/" + name, "If-None-Match", door.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
        assertThat(RunningSystem.reviews()
                        .get("", "schemas/nothing.json")
                        .isProblem(404)
                        .text("/detail"))
                .contains("dataset-change.v1.json");
        RunningSystem.reviews().get("", "/schemas/nothing.json").isProblem(404);
    }

    @Test
    void allChannelsAreDescribedInJsonAndInYaml() {
        Answer json = RunningSystem.reviews().get("", "asyncapi").hasStatus(200);
        Answer yaml = RunningSystem.reviews()
                .send("", "GET", "asyncapi", BodyPublishers.noBody(), "Accept", "application/yaml");

        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.text("/asyncapi")).isEqualTo("3.1.0");
        assertThat(json.json().findValuesAsText("$ref"))
                .contains("#/components/schemas/dataset-change.v1.json")
                .allSatisfy(
                        within -> assertThat(json.json().at(within.substring(1)).isMissingNode())
                                .as(within)
                                .isFalse());
        assertThat(yaml.hasStatus(200).header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml(yaml.body())).isEqualTo(json.json());
        assertThat(RunningSystem.reviews()
                        .get("", "asyncapi", "If-None-Match", json.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
