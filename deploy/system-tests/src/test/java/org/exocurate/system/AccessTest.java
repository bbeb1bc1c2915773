package org.exocurate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every door, for everybody, on submissions in every state. */
@Order(90)
class AccessTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TestFactory
    Stream<DynamicTest> everyCellIsAsTheTableSays() {
        AccessThings things = new AccessThings();
        return AccessTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    SoftAssertions cells = new SoftAssertions();
                    for (AccessTable.Who who : AccessTable.Who.values()) {
                        Answer answer = things.ask(row, who);
                        cells.assertThat(row.expects(who, answer.status()))
                                .as(
                                        "%s for %s: %s, expected %s. %s",
                                        row,
                                        who.words,
                                        answer.status(),
                                        row.expected().get(who),
                                        answer.body())
                                .isTrue();
                    }
                    cells.assertAll();
                }));
    }

    @Test
    void everyDoorOfBothServicesIsInTheTable() {
        assertThat(doors("submission")).isEqualTo(documented(RunningSystem.submissions()));
        assertThat(doors("review")).isEqualTo(documented(RunningSystem.reviews()));
    }

    /** Written anew with -Dexocurate.write=true. */
    @Test
    void theTableStandsInTheDocs() throws IOException {
        Path page = Checkout.HOME.resolve("docs/access.md");
        if (Boolean.getBoolean("exocurate.write")) {
            Files.writeString(page, AccessTable.page());
        }

        assertThat(page).content().isEqualTo(AccessTable.page());
    }

    private static Set<String> doors(String service) {
        return AccessTable.rows().stream()
                .filter(row -> row.service().equals(service))
                .map(AccessTable.Row::template)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented(Door door) {
        Set<String> doors = new TreeSet<>();
        JsonNode paths =
                door.get("", "/q/openapi?format=json").hasStatus(200).json().path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        String template = path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "{}");
                        doors.add(method.toUpperCase(java.util.Locale.ROOT) + " " + template);
                    }
                }));
        return doors;
    }
}
