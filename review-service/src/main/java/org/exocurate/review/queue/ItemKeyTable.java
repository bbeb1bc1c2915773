package org.exocurate.review.queue;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.ClaimConditions;
import org.exocurate.review.dataset.FilterKeys;

/** By which words the queue is asked for items. */
@ApplicationScoped
class ItemKeyTable {

    // Arrays of different lengths do not go into one array: their elements are joined by a character that no word
    // holds.
    private static final String PUT =
            """
            insert into review_item_key (item, type, donor, donor_state, cargo_kind, cargo, cargo_role, recipient, process,
                regulation, condition, rules)
            select item, type, donor, string_to_array(donor_state, chr(31)), cargo_kind, cargo, cargo_role, recipient, process,
                regulation, string_to_array(condition, chr(31)), string_to_array(rules, chr(31))
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as key (item, type, donor, donor_state, cargo_kind, cargo,
                cargo_role, recipient, process, regulation, condition, rules)
            on conflict (item) do update
            set type = excluded.type, donor = excluded.donor, donor_state = excluded.donor_state,
                cargo_kind = excluded.cargo_kind, cargo = excluded.cargo, cargo_role = excluded.cargo_role,
                recipient = excluded.recipient, process = excluded.process, regulation = excluded.regulation,
                condition = excluded.condition, rules = excluded.rules""";

    private final Sql sql;

    ItemKeyTable(Sql sql) {
        this.sql = sql;
    }

    /** On what an item is about. */
    static ClaimConditions conditions() {
        return new ClaimConditions("key");
    }

    /** A finding cites one of these rules; any, if there are none. */
    static void hit(ClaimConditions keys, List<String> rules) {
        if (!rules.isEmpty()) {
            keys.where("key.rules && ?", (Object) rules.toArray(String[]::new));
        }
    }

    /** The items are about what is asked for; anything, if nothing is. */
    static void have(ClaimConditions items, ClaimConditions keys) {
        if (!keys.arguments().isEmpty()) {
            items.where(
                    "exists (select from review_item_key key where key.item = review_item.id and " + keys.sql() + ")",
                    keys.arguments().toArray());
        }
    }

    /** Keeps the words of those that were judged just now; the others have theirs. */
    void put(List<ReviewItem> items) {
        List<ReviewItem> fresh =
                items.stream().filter(item -> item.verdict().keys().isPresent()).toList();
        if (!fresh.isEmpty()) {
            write(fresh);
        }
    }

    private void write(List<ReviewItem> items) {
        sql.update(
                PUT,
                items.stream().map(ReviewItem::id).toArray(UUID[]::new),
                column(items, FilterKeys::type),
                column(items, FilterKeys::donor),
                column(items, keys -> joined(keys.donorState())),
                column(items, FilterKeys::cargoKind),
                column(items, FilterKeys::cargo),
                column(items, FilterKeys::cargoRole),
                column(items, FilterKeys::recipient),
                column(items, FilterKeys::process),
                column(items, FilterKeys::regulation),
                column(items, keys -> joined(keys.condition())),
                items.stream().map(item -> joined(rules(item))).toArray(String[]::new));
    }

    private static String[] column(List<ReviewItem> items, Function<FilterKeys, String> key) {
        return items.stream()
                .map(item -> key.apply(item.verdict().keys().orElseThrow()))
                .toArray(String[]::new);
    }

    private static List<String> rules(ReviewItem item) {
        return item.verdict().document().path("findings").findValues("rule").stream()
                .map(JsonNode::textValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static String joined(List<String> words) {
        return ItemWords.joined(words.toArray(String[]::new));
    }
}
