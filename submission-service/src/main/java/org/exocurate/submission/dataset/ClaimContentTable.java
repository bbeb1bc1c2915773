package org.exocurate.submission.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** What each published claim said after each of its changes, as far as told. */
@ApplicationScoped
class ClaimContentTable {

    private static final String KEEP =
            """
            insert into claim_content (accession, sequence, content)
            select accession, sequence, content::json
            from unnest(?::text[], ?::bigint[], ?::text[]) as told (accession, sequence, content)
            on conflict (accession, sequence) do nothing""";

    private static final String AS_OF =
            """
            select wanted.accession, wanted.as_of, found.content
            from unnest(?::text[], ?::bigint[]) as wanted (accession, as_of)
            cross join lateral (
                select content from claim_content
                where claim_content.accession = wanted.accession and sequence <= wanted.as_of
                order by sequence desc limit 1) found""";

    private final Sql sql;

    ClaimContentTable(Sql sql) {
        this.sql = sql;
    }

    void keep(List<DatasetNews.Changed> changes) {
        if (!changes.isEmpty()) {
            sql.update(
                    KEEP,
                    changes.stream()
                            .map(change -> change.target().accession().toString())
                            .toArray(String[]::new),
                    changes.stream().mapToLong(DatasetNews.Changed::sequence).toArray(),
                    changes.stream().map(DatasetNews.Changed::content).toArray(String[]::new));
        }
    }

    Map<ClaimAsOf, String> asOf(Collection<ClaimAsOf> wanted) {
        return sql
                .list(
                        AS_OF,
                        row -> Map.entry(
                                new ClaimAsOf(row.getString("accession"), row.getLong("as_of")),
                                row.getString("content")),
                        wanted.stream().map(ClaimAsOf::accession).toArray(String[]::new),
                        wanted.stream().mapToLong(ClaimAsOf::sequence).toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
