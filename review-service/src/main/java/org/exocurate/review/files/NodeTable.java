package org.exocurate.review.files;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The nodes met so far, for as long as the transaction that renders them. */
@ApplicationScoped
class NodeTable {

    private static final String BEGIN =
            """
            create temporary table if not exists rendered_node (id text primary key, category text not null, name text not null)
            on commit drop""";

    private static final String EMPTIED = "delete from rendered_node";

    // The first to come keeps its name and category.
    private static final String INSERT =
            """
            insert into rendered_node (id, category, name)
            select id, category, name from unnest(?::text[], ?::text[], ?::text[]) as met (id, category, name)
            on conflict do nothing""";

    private static final String ALL = "select id, category, name from rendered_node order by id collate \"C\"";

    private final Sql sql;

    NodeTable(Sql sql) {
        this.sql = sql;
    }

    void begin() {
        sql.update(BEGIN);
        sql.update(EMPTIED);
    }

    void insert(Collection<Node> nodes) {
        sql.update(INSERT, column(nodes, Node::id), column(nodes, Node::category), column(nodes, Node::name));
    }

    private static String[] column(Collection<Node> nodes, Function<Node, String> value) {
        return nodes.stream().map(value).toArray(String[]::new);
    }

    void each(Consumer<Node> sink) {
        sql.each(ALL, row -> new Node(row.getString("id"), row.getString("category"), row.getString("name")), sink);
    }
}
