package org.exocurate.house;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A table belongs to one room, and there to its Table class. */
class TablesHaveOneOwnerTest {

    /** Plumbing's own words for what keeps rows: seen, leased. */
    private static final String KEEPERS = ".*(Table|plumbing\\.inbox\\.Inbox|plumbing\\.outbox\\.Leases)";

    private static final SortedSet<String> TABLES =
            TableNames.made(House.migrations().stream().map(House::text));

    @Test
    void everyTableIsUsedByOneRoomOnly() {
        SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();
        sql().forEach((table, types) -> rooms.put(
                table,
                types.stream().map(TablesHaveOneOwnerTest::room).collect(Collectors.toCollection(TreeSet::new))));

        assertThat(rooms).isNotEmpty().allSatisfy((table, users) -> assertThat(users)
                .as("rooms whose SQL names " + table)
                .hasSize(1));
    }

    @Test
    void onlyTableClassesNameATable() {
        assertThat(sql())
                .allSatisfy((table, types) ->
                        assertThat(types).as("types whose SQL names " + table).allMatch(type -> type.matches(KEEPERS)));
    }

    @Test
    void everyTableIsNamedByAnyone() {
        assertThat(sql().keySet()).isEqualTo(TABLES);
    }

    @Test
    void aSecondRoomIsFound() {
        SortedMap<String, SortedSet<String>> found = TableNames.namedBy(
                Map.of(
                        "one.Owner", "String sql = \"insert into shelf values (1)\";",
                        "two.Stranger", "String sql =\n\"\"\"\nselect book\nfrom shelf\"\"\";"),
                TableNames.made(Stream.of("create table shelf (book text);")));

        assertThat(found.get("shelf")).containsExactly("one.Owner", "two.Stranger");
    }

    @Test
    void aCommentIsNoSql() {
        assertThat(TableNames.named("/** \"Update shelf\" */ // \"from shelf\"\nString s = \"update book set read\";"))
                .containsExactly("book");
    }

    private static SortedMap<String, SortedSet<String>> sql() {
        Map<String, String> sources = House.javaSources().stream().collect(Collectors.toMap(House::type, House::text));
        return TableNames.namedBy(sources, TABLES);
    }

    private static String room(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
