package org.exocurate.system;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every door has a name, a description, its roles and the shape of a refusal in what OpenAPI says of it. */
@Order(47)
class DoorDescriptionsTest {

    static Stream<Door> services() {
        return Stream.of(RunningSystem.submissions(), RunningSystem.reviews());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyDoorIsDescribedAlike(Door service) {
        JsonNode document =
                service.get("", "/q/openapi?format=json").hasStatus(200).json();

        Set<String> names = new HashSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> {
                    String what = operation.getKey() + " " + path.getKey();
                    JsonNode said = operation.getValue();
                    assertThat(names.add(said.path("operationId").asText()))
                            .as(what)
                            .isTrue();
                    assertThat(said.path("description").asText()).as(what).isNotBlank();
                    assertThat(said.path("tags")).as(what).isNotEmpty();
                    assertThat(said.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(what)
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(said.path("security")).as(what).isNotEmpty();
                }));
        assertThat(names).contains("getAudit");
        assertThat(document.at("/paths/~1api~1v1~1audit/get/x-roles/0").asText())
                .isEqualTo("steward");
        assertThat(document.at("/components/schemas/Problem/properties/errors/items/properties/pointer")
                        .isMissingNode())
                .isFalse();
    }
}
