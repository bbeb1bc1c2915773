package org.exocurate.system;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.events.EventFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the other tests made the services tell fits the schema that each event names. */
@Order(95)
class LiveEventsTest {

    private static final String PREFIX = "/schemas/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exocurate.claims-submitted.v1",
                "exocurate.reviews-changed.v1",
                "exocurate.dataset-changes.v1",
                "exocurate.dataset-claims.v1",
                "exocurate.people.v1"
            })
    void whatWasToldFitsTheSchemaThatItNames(String topic) {
        List<Broker.Told> told = RunningSystem.broker().all(topic).stream()
                .filter(event -> event.value() != null && event.headers().containsKey("ce_type"))
                .toList();

        assertThat(told).isNotEmpty().allSatisfy(event -> {
            assertThat(event.header("ce_dataschema")).startsWith(PREFIX);
            assertThat(EventFiles.faults(event.header("ce_dataschema").substring(PREFIX.length()), event.value()))
                    .isEmpty();
        });
    }
}
