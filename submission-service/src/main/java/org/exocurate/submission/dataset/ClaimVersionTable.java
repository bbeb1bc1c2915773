package org.exocurate.submission.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.sql.Sql;

/** The versions of the published claims, as far as told. */
@ApplicationScoped
class ClaimVersionTable {

    /** A version and the change that made it. */
    record Made(int version, String type, long sequence) {}

    /** The newest version of a claim. */
    record Current(int version, boolean retracted) {}

    // Several changes may concern one version; the first of them made it.
    private static final String KEEP =
            """
            insert into claim_version (accession, version, sequence, type, retracted)
            select * from unnest(?::text[], ?::int[], ?::bigint[], ?::text[], ?::boolean[])
            on conflict (accession, version) do update
            set type = case when excluded.sequence <= claim_version.sequence then excluded.type else claim_version.type end,
                sequence = least(claim_version.sequence, excluded.sequence),
                retracted = claim_version.retracted or excluded.retracted""";

    private static final String CURRENT =
            "select version, retracted from claim_version where accession = ? order by version desc limit 1";

    private static final String SINCE =
            """
            select version, sequence, coalesce(type, 'unknown') as type from claim_version
            where accession = ? and version > ? order by version""";

    private static final String SEQUENCES =
            """
            select accession, version, sequence from claim_version
            join unnest(?::text[], ?::int[]) as wanted (accession, version) using (accession, version)""";

    private final Sql sql;

    ClaimVersionTable(Sql sql) {
        this.sql = sql;
    }

    void keep(List<DatasetNews.Changed> changes) {
        Map<String, DatasetNews.Changed> once = changes.stream()
                .collect(Collectors.toMap(DatasetNews::key, c -> c, ClaimVersionTable::both, TreeMap::new));
        List<DatasetNews.Changed> rows = List.copyOf(once.values());
        if (!rows.isEmpty()) {
            sql.update(
                    KEEP,
                    accessions(rows.stream().map(DatasetNews.Changed::target).toList()),
                    versions(rows.stream().map(DatasetNews.Changed::target).toList()),
                    rows.stream().mapToLong(DatasetNews.Changed::sequence).toArray(),
                    rows.stream().map(DatasetNews.Changed::type).toArray(String[]::new),
                    rows.stream().map(DatasetNews.Changed::retracted).toArray(Boolean[]::new));
        }
    }

    Optional<Current> current(Accession accession) {
        return sql.one(
                CURRENT, row -> new Current(row.getInt("version"), row.getBoolean("retracted")), accession.toString());
    }

    /** What made each version after this one, in order. */
    List<Made> since(Target target) {
        return sql.list(
                SINCE,
                row -> new Made(row.getInt("version"), row.getString("type"), row.getLong("sequence")),
                target.accession().toString(),
                target.version());
    }

    /** The change that made each version. */
    Map<Target, Long> sequences(List<Target> targets) {
        return sql
                .list(
                        SEQUENCES,
                        row -> Map.entry(
                                Target.read(row.getString("accession") + "." + row.getInt("version"))
                                        .orElseThrow(),
                                row.getLong("sequence")),
                        accessions(targets),
                        versions(targets))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DatasetNews.Changed both(DatasetNews.Changed one, DatasetNews.Changed other) {
        DatasetNews.Changed first = one.sequence() <= other.sequence() ? one : other;
        return new DatasetNews.Changed(
                first.target(),
                first.sequence(),
                first.type(),
                first.digest(),
                one.retracted() || other.retracted(),
                first.content());
    }

    private static String[] accessions(List<Target> targets) {
        return targets.stream().map(t -> t.accession().toString()).toArray(String[]::new);
    }

    private static int[] versions(List<Target> targets) {
        return targets.stream().mapToInt(Target::version).toArray();
    }
}
