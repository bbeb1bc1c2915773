package org.exocurate.review.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What stewards said of whom; only added to, but that an erasure takes the reasons out. */
@ApplicationScoped
class PersonStepTable {

    private static final String ADD =
            """
            insert into person_step (id, person, by, roles, active, reason)
            values (?, ?, ?, ?::text[], ?::boolean, ?::text)""";

    private static final String OF =
            "select at, by, roles, active, reason from person_step where person = ? order by id";

    private static final String FORGET = "update person_step set reason = null where person = ?";

    private final Sql sql;

    PersonStepTable(Sql sql) {
        this.sql = sql;
    }

    void roles(UUID person, UUID by, Set<String> roles) {
        sql.update(ADD, Uuid7.next(), person, by, roles.stream().sorted().toArray(String[]::new), null, null);
    }

    void active(UUID person, UUID by, boolean active, Optional<String> reason) {
        sql.update(ADD, Uuid7.next(), person, by, null, active, reason.orElse(null));
    }

    List<Step> of(UUID person) {
        return sql.list(
                OF,
                row -> new Step(
                        Columns.instant(row, "at"),
                        Columns.uuid(row, "by"),
                        row.getArray("roles") == null ? Optional.empty() : Optional.of(Columns.texts(row, "roles")),
                        Optional.ofNullable((Boolean) row.getObject("active")),
                        Optional.ofNullable(row.getString("reason"))),
                person);
    }

    void forgetReasons(UUID person) {
        sql.update(FORGET, person);
    }
}
