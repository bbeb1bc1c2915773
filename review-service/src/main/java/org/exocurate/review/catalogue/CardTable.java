package org.exocurate.review.catalogue;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.sql.Sql;

/** Writes what claims say from one change to the next. */
@ApplicationScoped
class CardTable {

    private static final String END =
            """
            update catalogue_card set until = ended.until
            from unnest(?::bigint[], ?::bigint[]) as ended (accession, until)
            where catalogue_card.accession = ended.accession and catalogue_card.until is null""";

    private static final String BEGIN =
            """
            insert into catalogue_card (accession, since, route, topic, place, donor, cargo, recipient, process, condition,
                states, comparator, role, effect, works, cited)
            select * from json_to_recordset(?::json) as card (
                accession bigint, since bigint, route bigint, topic bigint, place bigint, donor integer, cargo integer,
                recipient integer, process integer, condition integer, states integer, comparator integer,
                role smallint, effect smallint, works bigint[], cited bigint[])""";

    private static final String HEAD = "select sequence from catalogue_head";

    private static final String MOVE = "update catalogue_head set sequence = ?";

    private final Sql sql;

    CardTable(Sql sql) {
        this.sql = sql;
    }

    /** The change up to which everything is in. */
    long head() {
        return sql.one(HEAD, row -> row.getLong("sequence")).orElseThrow();
    }

    void move(long head) {
        sql.update(MOVE, head);
    }

    void end(long[] accessions, long[] untils) {
        sql.update(END, accessions, untils);
    }

    void begin(List<ObjectNode> cards) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        cards.forEach(all::add);
        sql.update(BEGIN, all.toString());
    }
}
