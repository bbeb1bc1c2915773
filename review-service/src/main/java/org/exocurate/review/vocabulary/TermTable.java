package org.exocurate.review.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The rows of every version. */
@ApplicationScoped
class TermTable {

    // Of a loaded row the names that its packaged row knows are kept: they were chosen for this literature. The
    // parameters are the version, four times.
    private static final String AT =
            """
            select id, coalesce(l.label, p.label) as label,
                case
                    when l.id is null then p.synonyms
                    when p.id is null or l.obsolete then l.synonyms
                    else l.synonyms || p.synonyms || p.label
                end as synonyms,
                coalesce(l.parents, p.parents) as parents,
                coalesce(l.obsolete, p.obsolete) as obsolete,
                coalesce(l.replaced_by, p.replaced_by) as replaced_by,
                coalesce(l.consider, p.consider) as consider
            from (
                select * from vocabulary_term %1$s
                where origin = 'LOADED' and since <= ? and (until is null or until > ?)) l
            full join (
                select * from vocabulary_term %1$s
                where origin = 'PACKAGED' and since <= ? and (until is null or until > ?)) p using (id)
            """;

    private static final String EACH = AT.formatted("") + "order by id";

    private static final String MADE_BY =
            """
            with made as materialized (select distinct id from vocabulary_term where since = ? or until = ?)
            """
                    + AT.formatted("join made using (id)") + "order by id";

    private static final String CHANGED = "select distinct id from vocabulary_term where since = ? or until = ?";

    private static final String GONE =
            """
            select id from vocabulary_term gone where until = ?
                and not exists (
                    select from vocabulary_term left_over
                    where left_over.id = gone.id and left_over.since <= ?
                        and (left_over.until is null or left_over.until > ?))
            order by id""";

    private static final String END =
            """
            update vocabulary_term t set until = ?
            from vocabulary_staged s
            where s.id = t.id and s.outcome <> 'UNCHANGED' and t.origin = ? and t.until is null""";

    private static final String BEGIN =
            """
            insert into vocabulary_term
                (id, origin, since, until, label, synonyms, parents, obsolete, replaced_by, consider)
            select id, ?, ?, null, label, synonyms, parents, obsolete, replaced_by, consider
            from vocabulary_staged where outcome <> 'UNCHANGED'""";

    private static final String END_MISSING =
            """
            update vocabulary_term t set until = ?
            where t.origin = 'PACKAGED' and t.until is null
                and not exists (select from vocabulary_staged s where s.id = t.id)""";

    private static final String COUNT =
            """
            select count(distinct id) as ids from vocabulary_term
            where since <= ? and (until is null or until > ?)""";

    private final Sql sql;

    TermTable(Sql sql) {
        this.sql = sql;
    }

    /** Hands on the rows of a version, one an id; in a transaction they are not held in memory. */
    void each(long number, Consumer<Term> sink) {
        sql.each(EACH, TermTable::term, sink, number, number, number, number);
    }

    /** Of the ids that a version changed, the rows that they have in it. */
    void eachMadeBy(long number, Consumer<Term> sink) {
        sql.each(MADE_BY, TermTable::term, sink, number, number, number, number, number, number);
    }

    /** Ids of rows that began or ended with a version. */
    List<String> changedBy(long number) {
        return sql.list(CHANGED, row -> row.getString("id"), number, number);
    }

    /** Ids that a version no longer holds. */
    List<String> goneBy(long number) {
        return sql.list(GONE, row -> row.getString("id"), number, number, number);
    }

    /** The staged rows that change something hold from this version on. */
    void takeStaged(Origin origin, long number) {
        sql.update(END, number, origin);
        sql.update(BEGIN, origin, number);
        // What is read next is many times what the planner knows of, until somebody counts it.
        sql.update("analyze vocabulary_term");
    }

    /** Packaged rows that are not among the staged ones end with this version; returns how many. */
    int endMissing(long number) {
        return sql.update(END_MISSING, number);
    }

    /** How many ids a version knows. */
    long count(long number) {
        return sql.one(COUNT, row -> row.getLong("ids"), number, number).orElseThrow();
    }

    private static Term term(ResultSet row) throws SQLException {
        String label = row.getString("label");
        Set<String> names = new LinkedHashSet<>(Columns.texts(row, "synonyms"));
        names.remove(label);
        return new Term(
                row.getString("id"),
                label,
                List.copyOf(names),
                Columns.texts(row, "parents"),
                row.getBoolean("obsolete"),
                row.getString("replaced_by"),
                Columns.texts(row, "consider"));
    }
}
