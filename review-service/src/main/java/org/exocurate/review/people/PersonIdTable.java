package org.exocurate.review.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The ids of persons, without their names. */
@ApplicationScoped
class PersonIdTable {

    private static final String OF = "select id from person where issuer = ? and subject = ?";

    private static final String BEHIND =
            """
            select asked.id as asked, person.id from unnest(?::uuid[]) as asked (id)
            join person on person.id = asked.id
            union
            select asked.id as asked, person.id from unnest(?::uuid[]) as asked (id)
            join person on person.submission_person = asked.id""";

    private final Sql sql;

    PersonIdTable(Sql sql) {
        this.sql = sql;
    }

    Optional<UUID> of(String issuer, String subject) {
        return sql.one(OF, row -> Columns.uuid(row, "id"), issuer, subject);
    }

    Map<UUID, UUID> behind(Collection<UUID> asked) {
        UUID[] ids = asked.toArray(UUID[]::new);
        Map<UUID, UUID> found = new HashMap<>();
        sql.each(
                BEHIND,
                row -> Map.entry(Columns.uuid(row, "asked"), Columns.uuid(row, "id")),
                entry -> found.put(entry.getKey(), entry.getValue()),
                ids,
                ids);
        return found;
    }
}
