package org.exocurate.submission.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The releases and the changes they cover, as far as told. */
@ApplicationScoped
class ReleaseTable {

    private static final String KEEP =
            """
            insert into release (version, first, last)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[])
            on conflict (version) do nothing""";

    private static final String OF =
            """
            select wanted.sequence, release.version
            from unnest(?::bigint[]) as wanted (sequence)
            cross join lateral (
                select version from release where last >= wanted.sequence order by last limit 1) release""";

    private final Sql sql;

    ReleaseTable(Sql sql) {
        this.sql = sql;
    }

    void keep(List<DatasetNews.Released> releases) {
        if (!releases.isEmpty()) {
            sql.update(
                    KEEP,
                    releases.stream().map(DatasetNews.Released::version).toArray(String[]::new),
                    releases.stream().mapToLong(DatasetNews.Released::first).toArray(),
                    releases.stream().mapToLong(DatasetNews.Released::sequence).toArray());
        }
    }

    /** The release that covers each of these changes, where there is one. */
    Map<Long, String> of(Collection<Long> sequences) {
        return sql
                .list(OF, row -> Map.entry(row.getLong("sequence"), row.getString("version")), (Object)
                        sequences.stream().distinct().mapToLong(s -> s).toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
