package org.exocurate.review.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.plumbing.sql.Sql;

/** Identifiers and what joins them: crosswalks, and what the claims that stand cite. */
@ApplicationScoped
class LinkTable {

    // From the identifiers at hand along every link to all others of their works, however many there are in the tables.
    private static final String REACHED =
            """
            with recursive reached (identifier, via, since) as (
                select identifier, identifier, 0::bigint from unnest(?::text[]) as asked (identifier)
                union
                select link.identifier, reached.identifier, link.since
                from reached
                cross join lateral (
                    select joined as identifier, 0::bigint as since from citation
                    where citation.identifier = reached.identifier and citation.since <= ?
                        and (until is null or until > ?) and joined <> citation.identifier
                    union all
                    select other, work_link.since from work_link
                    where work_link.identifier = reached.identifier and work_link.since <= ?
                    union all
                    select work_link.identifier, work_link.since from work_link
                    where other = reached.identifier and work_link.since <= ?) link)
            select identifier, via, since from reached""";

    private static final String JOIN =
            """
            insert into work_link (identifier, other, since)
            select distinct identifier, other, ?::bigint from unnest(?::text[], ?::text[]) as pair (identifier, other)
            order by 1, 2
            on conflict do nothing""";

    private static final String END = "update citation set until = ? where accession = ? and until is null";

    private static final String CITE =
            """
            insert into citation (accession, identifier, joined, since)
            select ?, identifier, joined, ?
            from unnest(?::text[], ?::text[]) as pair (identifier, joined)""";

    private static final String CITING =
            """
            select distinct accession from citation
            where identifier = any (?) and until is null and accession > ? order by accession limit ?""";

    private static final String CITED =
            """
            select accession, identifier, joined from citation
            where until is null and accession > ? and accession <= ? order by accession, identifier, joined""";

    private static final String LAST = "select coalesce(max(accession), 0) as last from citation";

    private final Sql sql;

    LinkTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * An identifier that was reached.
     *
     * @param via another of the same work that led to it
     * @param since the load that joined the two; 0 where a claim does
     */
    record Reached(Reference identifier, Reference via, long since) {}

    /** What a claim cites, and what the same piece of evidence joins it with. */
    record Citation(long accession, Reference identifier, Reference joined) {}

    List<Reached> reached(Collection<Reference> from, long sequence, long crosswalk) {
        return sql.list(REACHED, LinkTable::reached, texts(from), sequence, sequence, crosswalk, crosswalk);
    }

    /** Adds links under the number of a load; how many of them are new. */
    int join(long load, List<Joined> pairs) {
        return sql.update(
                JOIN,
                load,
                pairs.stream().map(pair -> pair.one().id()).toArray(String[]::new),
                pairs.stream().map(pair -> pair.other().id()).toArray(String[]::new));
    }

    /** From a change on, a claim cites this. */
    void cites(Accession claim, Collection<Evidence> evidence, long since) {
        List<Joined> pairs = Citations.of(evidence);
        sql.update(END, since, claim.number());
        sql.update(
                CITE,
                claim.number(),
                since,
                pairs.stream().map(pair -> pair.one().id()).toArray(String[]::new),
                pairs.stream().map(pair -> pair.other().id()).toArray(String[]::new));
    }

    /** The claims that stand and cite one of these, from one accession on, in order. */
    List<Long> citing(Collection<Reference> identifiers, long after, int most) {
        return sql.list(CITING, row -> row.getLong("accession"), texts(identifiers), after, most);
    }

    /** What the claims of a range cite now. */
    List<Citation> cited(long after, long to) {
        return sql.list(CITED, LinkTable::citation, after, to);
    }

    long lastCiting() {
        return sql.one(LAST, row -> row.getLong("last")).orElseThrow();
    }

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                new Reference(row.getString("identifier")), new Reference(row.getString("via")), row.getLong("since"));
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getLong("accession"),
                new Reference(row.getString("identifier")),
                new Reference(row.getString("joined")));
    }

    private static String[] texts(Collection<Reference> references) {
        return references.stream().map(Reference::id).distinct().toArray(String[]::new);
    }
}
