package org.exocurate.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In the database of a service, a table belongs to one room, and there to its Table class. */
class TablesHaveOneOwnerTest {

    /** Plumbing's own words for what keeps rows: seen, leased. */
    private static final String KEEPERS = ".*(Table|plumbing\\.inbox\\.Inbox|plumbing\\.outbox\\.Leases)";

    @ParameterizedTest
    @ValueSource(strings = {"submission-service", "review-service"})
    void everyTableIsUsedByOneRoomOnly(String service) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        sql(service).forEach((table, types) -> rooms.put(table, rooms(types)));

        assertThat(rooms).isNotEmpty().allSatisfy((table, users) -> assertThat(users)
                .as("rooms whose SQL names " + table)
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission-service", "review-service"})
    void onlyTableClassesNameATable(String service) {
        Set<String> entities = entities(service);

        assertThat(sql(service)).allSatisfy((table, types) -> assertThat(types)
                .as("types whose SQL names " + table)
                .allMatch(type -> type.matches(KEEPERS) || entities.contains(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission-service", "review-service"})
    void everyTableIsUsed(String service) {
        assertThat(sql(service).keySet()).isEqualTo(tables(service));
    }

    @Test
    void aSecondRoomIsFound() {
        Map<String, Set<String>> found = TableNames.namedBy(
                Map.of(
                        "one.Owner", "String sql = \"insert into shelf values (1)\";",
                        "two.Stranger", "String sql =\n\"\"\"\nselect book\nfrom shelf\"\"\";"),
                TableNames.made(Stream.of("create table shelf (book text);")));

        assertThat(found.get("shelf")).containsExactly("one.Owner", "two.Stranger");
        assertThat(rooms(found.get("shelf"))).containsExactly("one", "two");
    }

    @Test
    void aDroppedTableIsNone() {
        assertThat(TableNames.made(
                        Stream.of("create table shelf (book text); create table box ();", "drop table shelf;")))
                .containsExactly("box");
    }

    @Test
    void anotherTypeThanATableIsFound() {
        assertThat("org.exocurate.review.queue.ReviewQueue").doesNotMatch(KEEPERS);
        assertThat("org.exocurate.review.queue.Leases").doesNotMatch(KEEPERS);
    }

    @Test
    void aMappedEntityIsFound() {
        assertThat(TableNames.named("@Entity @Table(name = \"shelf\") class Shelf {}"))
                .containsExactly("shelf");
    }

    @Test
    void aCommentIsNoSql() {
        assertThat(TableNames.named("/** \"Update shelf\" */ // \"from shelf\"\nString s = \"update book set read\";"))
                .containsExactly("book");
    }

    private static Set<String> tables(String service) {
        return TableNames.made(
                House.migrations(List.of("shared-model", service)).stream().map(House::text));
    }

    private static Map<String, Set<String>> sql(String service) {
        Map<String, String> sources = House.javaSources(List.of("shared-model", service)).stream()
                .collect(Collectors.toMap(House::type, House::text));
        return TableNames.namedBy(sources, tables(service));
    }

    /** Types that Panache maps to a table; they stand beside its Table class. */
    private static Set<String> entities(String service) {
        return House.javaSources(List.of(service)).stream()
                .filter(source -> House.text(source).contains("@Entity"))
                .map(House::type)
                .collect(Collectors.toSet());
    }

    private static Set<String> rooms(Set<String> types) {
        return types.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
