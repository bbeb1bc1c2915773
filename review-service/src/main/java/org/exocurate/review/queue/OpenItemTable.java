package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
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
            "select id, contributor, proposal\n" + NEAR + "and kind in ('ADD', 'REVISE') order by id limit ?";

    private static final String ALL = "select id from review_item where status = 'OPEN' order by id";

    private static final String ON =
            "select id from review_item where status = 'OPEN' and target = any (?) order by id";

    private static final String MENTIONING =
            """
            select id from review_item where status = 'OPEN' and words && ?
            union
            select id from review_item where status = 'OPEN' and words is null""";

    private static final String CITING =
            """
            select id from review_item where status = 'OPEN' and cited && ?
            union
            select id from review_item where status = 'OPEN' and words is null""";

    private static final String CITED =
            """
            select distinct reference from review_item cross join lateral unnest(cited) as work (reference)
            where status = 'OPEN' and reference > ? order by reference limit ?""";

    private final Sql sql;

    OpenItemTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * What somebody would have the dataset say.
     *
     * @param proposal as it is stored
     */
    record Proposed(UUID id, UUID contributor, String proposal) {}

    List<UUID> near(Neighbourhood where) {
        return sql.list(IDS, row -> Columns.uuid(row, "id"), arguments(where).toArray());
    }

    List<UUID> all() {
        return sql.list(ALL, row -> Columns.uuid(row, "id"));
    }

    List<UUID> on(Collection<Accession> targets) {
        return sql.list(ON, row -> Columns.uuid(row, "id"), (Object)
                targets.stream().map(Accession::toString).toArray(String[]::new));
    }

    List<UUID> mentioning(Collection<String> words) {
        return sql.list(MENTIONING, row -> Columns.uuid(row, "id"), (Object) words.toArray(String[]::new));
    }

    List<UUID> citing(Collection<String> references) {
        return sql.list(CITING, row -> Columns.uuid(row, "id"), (Object) references.toArray(String[]::new));
    }

    List<String> cited(String after, int most) {
        return sql.list(CITED, row -> row.getString("reference"), after, most);
    }

    /** Those that bring a claim of their own, the oldest first. */
    List<Proposed> claims(Neighbourhood where, int most) {
        return sql.list(
                CLAIMS,
                row -> new Proposed(
                        Columns.uuid(row, "id"), Columns.uuid(row, "contributor"), row.getString("proposal")),
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
