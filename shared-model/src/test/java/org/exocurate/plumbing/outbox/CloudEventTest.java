package org.exocurate.plumbing.outbox;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.JsonFormat;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventTest {

    private static final String STRUCTURED =
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"org.exocurate.test.done.v1\","
                    + "\"time\":\"1970-01-01T00:00:00.000000Z\",\"dataschema\":\"/schemas/done\",\"datasetversion\":\"1.0.0\","
                    + "\"partitionkey\":\"k\",\"sequence\":\"7\",\"subject\":\"k\",\"datacontenttype\":\"application/json\","
                    + "\"data\":{\"a\":1}}";

    private final CloudEvent event = CloudEvent.of("1", "/s", "org.exocurate.test.done.v1", Instant.EPOCH)
            .subject("k")
            .dataschema("/schemas/done")
            .sequence(7)
            .datasetversion("1.0.0")
            .partitionkey("k");

    @Test
    void binaryModeHasAHeaderForEachAttribute() {
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_dataschema", "/schemas/done")
                .containsEntry("ce_sequence", "7")
                .containsEntry("ce_datasetversion", "1.0.0")
                .containsEntry("ce_partitionkey", "k")
                .containsEntry("content-type", "application/json")
                .hasSize(11);
    }

    @Test
    void structuredModeHoldsTheData() throws JsonProcessingException {
        assertThat(JsonFormat.mapper().writeValueAsString(event.structured(Map.of("a", 1))))
                .isEqualTo(STRUCTURED);
    }

    @Test
    void structuredModeLeavesDataThatIsJsonAsItIs() {
        assertThat(event.structuredAround("{\"a\":1}")).isEqualTo(STRUCTURED);
    }
}
