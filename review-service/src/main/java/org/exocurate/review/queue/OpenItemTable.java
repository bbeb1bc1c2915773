package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.Neighbourhood;

/** The items that wait, found by what they are about. */
@ApplicationScoped
class OpenItemTable {

    // A null set is any. An item that a former version of the service wrote is not placed yet, and always near.
    private static final String NEAR =
            """
            from review_item
            where status in ('OPEN', 'CHANGES_REQUESTED') and id in (
                select id from review_item
                where status in ('OPEN', 'CHANGES_REQUESTED') and type_group = ?
                and (?::text[] is null or donor = any (?::text[] || ''::text))
                and (?::text[] is null or recipient = any (?::text[] || ''::text))
                and (?::text[] is null or cargo = any (?::text[] || ''::text))
                and (?::text is null or cargo_kind = ? or ? and cargo_kind = 'VESICLE')
                union all
                select id from review_item
                where status in ('OPEN', 'CHANGES_REQUESTED') and type_group is null)
            """;

    private static final String IDS = "select id " + NEAR + "order by id";

    private static final String CLAIMS =
            "select " + ReviewItemTable.COLUMNS + "\n" + NEAR + "and kind in ('ADD', 'REVISE') order by id limit ?";

    private final Sql sql;

    OpenItemTable(Sql sql) {
        this.sql = sql;
    }

    List<UUID> near(Neighbourhood where) {
        return sql.list(IDS, row -> Columns.uuid(row, "id"), arguments(where).toArray());
    }

    /** Those that bring a claim of their own, the oldest first. */
    List<ReviewItem> claims(Neighbourhood where, int most) {
        return sql.list(
                CLAIMS,
                ReviewItemTable::item,
                Stream.concat(arguments(where).stream(), Stream.of(most)).toArray());
    }

    private static List<Object> arguments(Neighbourhood where) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(where.typeGroup());
        arguments.add(texts(where.donors()));
        arguments.add(texts(where.donors()));
        arguments.add(texts(where.recipients()));
        arguments.add(texts(where.recipients()));
        arguments.add(texts(where.cargos()));
        arguments.add(texts(where.cargos()));
        arguments.add(where.cargoKind());
        arguments.add(where.cargoKind());
        arguments.add(where.withVesicle());
        return arguments;
    }

    private static String[] texts(Set<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }
}
