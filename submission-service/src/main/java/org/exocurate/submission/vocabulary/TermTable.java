package org.exocurate.submission.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The rows of the version in force. */
@ApplicationScoped
class TermTable {

    private static final String EACH =
            "select id, label, synonyms, parents, obsolete, replaced_by, consider from vocabulary_term order by id";

    // Lists travel as one text each, joined by a sign that no name holds: unnest would flatten an array of arrays.
    private static final String KEEP =
            """
            insert into vocabulary_term (id, label, synonyms, parents, obsolete, replaced_by, consider)
            select id, label, string_to_array(synonyms, E'\\x1f'), string_to_array(parents, E'\\x1f'), obsolete,
                replaced_by, string_to_array(consider, E'\\x1f')
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                as row (id, label, synonyms, parents, obsolete, replaced_by, consider)
            on conflict (id) do update set
                label = excluded.label, synonyms = excluded.synonyms, parents = excluded.parents,
                obsolete = excluded.obsolete, replaced_by = excluded.replaced_by, consider = excluded.consider""";

    private static final String DROP = "delete from vocabulary_term where id = any (?)";

    private static final String CLEAR = "delete from vocabulary_term";

    private final Sql sql;

    TermTable(Sql sql) {
        this.sql = sql;
    }

    /** Hands on all rows; in a transaction they are not held in memory. */
    void each(Consumer<Term> sink) {
        sql.each(EACH, TermTable::term, sink);
    }

    void keep(List<Term> terms) {
        TreeMap<String, Term> once = new TreeMap<>();
        terms.forEach(term -> once.put(term.id(), term));
        Collection<Term> rows = once.values();
        sql.update(
                KEEP,
                texts(rows, Term::id),
                texts(rows, Term::label),
                texts(rows, row -> joined(row.synonyms())),
                texts(rows, row -> joined(row.parents())),
                rows.stream().map(Term::obsolete).toArray(Boolean[]::new),
                texts(rows, Term::replacedBy),
                texts(rows, row -> joined(row.consider())));
    }

    void drop(List<String> ids) {
        sql.update(DROP, (Object) ids.toArray(String[]::new));
    }

    void clear() {
        sql.update(CLEAR);
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getString("id"),
                row.getString("label"),
                Columns.texts(row, "synonyms"),
                Columns.texts(row, "parents"),
                row.getBoolean("obsolete"),
                row.getString("replaced_by"),
                Columns.texts(row, "consider"));
    }

    private static String[] texts(Collection<Term> rows, Function<Term, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static String joined(List<String> texts) {
        return String.join("\u001f", texts);
    }
}
