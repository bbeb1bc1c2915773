package org.exocurate.review.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Sql;

/** One person's inbox as a whole. */
@ApplicationScoped
class PersonalTable {

    private static final String OF_PERSON =
            """
            select id::text as place, json_build_object('id', id, 'kind', kind, 'because', because, 'claim', claim,
                'sequence', sequence, 'submission', submission, 'text', text,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from inbox_item where person = any (?) and not curators_only and id > ?::bigint order by id limit 200""";

    private final Sql sql;

    PersonalTable(Sql sql) {
        this.sql = sql;
    }

    /** All of a person's, for the person. */
    List<Held> of(Set<UUID> person, String place) {
        return sql.list(
                OF_PERSON,
                row -> new Held(row.getString("place"), StoredJson.read(row.getString("record"))),
                person.toArray(UUID[]::new),
                place.isEmpty() ? "0" : place);
    }
}
