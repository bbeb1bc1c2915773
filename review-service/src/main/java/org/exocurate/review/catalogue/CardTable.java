package org.exocurate.review.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.sql.Sql;

/** Writes what claims say from one change to the next, and reads it on. */
@ApplicationScoped
class CardTable {

    /** Up to which change everything is in; own if the transaction at hand said so, and may yet fail. */
    record Head(long sequence, boolean own) {}

    private static final String END =
            """
            update catalogue_card set until = ended.until
            from unnest(?::bigint[], ?::bigint[]) as ended (accession, until)
            where catalogue_card.accession = ended.accession and catalogue_card.until is null""";

    private static final String BEGIN =
            """
            insert into catalogue_card (accession, version, since, donor, cargo, recipient, process, condition, states, comparator,
                role, effect, works)
            select * from json_to_recordset(?::json) as card (
                accession bigint, version integer, since bigint, donor integer, cargo integer, recipient integer,
                process integer, condition integer, states integer, comparator integer, role smallint, effect smallint, works bigint[])""";

    // What is read is committed, or written by the reader's own transaction: all that was written in one goes together.
    private static final String OWN = "coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as own";

    private static final String HEAD = "select sequence, " + OWN + " from catalogue_head";

    private static final String MOVE = "update catalogue_head set sequence = ?";

    private static final String SINCE =
            """
            select accession, version, since, donor, cargo, recipient, process, condition, states, comparator, role, effect,
                works,
            """
                    + OWN + " from catalogue_card where since > ? order by since limit ?";

    private static final String USING =
            """
            select accession from catalogue_card
            where until is null and accession > ? and array[donor, cargo, recipient, process, condition, states, comparator] && ?
            order by accession limit ?""";

    private final Sql sql;

    CardTable(Sql sql) {
        this.sql = sql;
    }

    Head head() {
        return sql.one(HEAD, row -> new Head(row.getLong("sequence"), row.getBoolean("own")))
                .orElseThrow();
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

    /** The next cards after a change, in the order of their changes. */
    List<CardRow> since(long after, int most) {
        return sql.list(SINCE, CardTable::card, after, most);
    }

    /** The claims that use one of these words today, after one of them. */
    List<Long> using(int[] words, long after, int most) {
        return sql.list(USING, row -> row.getLong("accession"), after, words, most);
    }

    private static CardRow card(ResultSet row) throws SQLException {
        return new CardRow(
                row.getLong("accession"),
                row.getInt("version"),
                row.getLong("since"),
                row.getInt("donor"),
                row.getInt("cargo"),
                row.getInt("recipient"),
                row.getInt("process"),
                row.getInt("condition"),
                row.getInt("states"),
                row.getInt("comparator"),
                row.getInt("role"),
                row.getInt("effect"),
                List.of((Long[]) row.getArray("works").getArray()),
                row.getBoolean("own"));
    }
}
