package org.exocurate.submission.intake;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.sql.Sql;

/** What one person said, and the keys of the person's requests. */
@ApplicationScoped
class PersonalTable {

    private static final String SAID =
            """
            select submission || '/' || version as place, json_build_object('submission', submission, 'text', text,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from submission_step
            where by = ? and step = 'COMMENTED'
                and (submission, version) > (split_part(?, '/', 1)::uuid, split_part(?, '/', 2)::bigint)
            order by submission, version limit 200""";

    private static final String KEYS =
            """
            select door || chr(10) || key as place, json_build_object('door', door, 'key', key, 'submission', submission,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from answered
            where person = ? and (door, key) > (split_part(?, chr(10), 1), substr(?, strpos(?, chr(10)) + 1))
            order by door, key limit 200""";

    private final Sql sql;

    PersonalTable(Sql sql) {
        this.sql = sql;
    }

    List<Held> said(UUID person, String place) {
        String from = place.isEmpty() ? new UUID(0, 0) + "/0" : place;
        return held(SAID, person, from, from);
    }

    List<Held> keys(UUID person, String place) {
        return held(KEYS, person, place, place, place);
    }

    private List<Held> held(String query, Object... arguments) {
        return sql.list(
                query, row -> new Held(row.getString("place"), StrictJson.read(row.getString("record"))), arguments);
    }
}
