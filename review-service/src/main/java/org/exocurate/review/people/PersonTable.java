package org.exocurate.review.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** The one table that knows names. */
@ApplicationScoped
class PersonTable {

    private static final Row<Person> PERSON = row -> new Person(
            Columns.uuid(row, "id"),
            row.getString("issuer"),
            row.getString("subject"),
            Optional.ofNullable(row.getString("orcid")),
            Optional.ofNullable(row.getString("organisation")));

    private static final String SEEN =
            """
            insert into person (id, issuer, subject, name, orcid, organisation)
            values (?, ?, ?, ?::text, ?::text, ?::text)
            on conflict (issuer, subject) do update
            set name = coalesce(excluded.name, person.name),
                orcid = coalesce(excluded.orcid, person.orcid),
                organisation = coalesce(excluded.organisation, person.organisation),
                seen_at = clock_timestamp()
            returning id, issuer, subject, orcid, organisation""";

    private static final String TOLD =
            """
            insert into person (id, issuer, subject, name, orcid, organisation, submission_person, profile_version)
            values (?, ?, ?, ?::text, ?::text, ?::text, ?, ?)
            on conflict (issuer, subject) do update
            set name = coalesce(excluded.name, person.name),
                orcid = coalesce(excluded.orcid, person.orcid),
                organisation = coalesce(excluded.organisation, person.organisation),
                submission_person = excluded.submission_person,
                profile_version = excluded.profile_version
            where person.profile_version < excluded.profile_version""";

    private static final String CONTRIBUTOR =
            "select id, issuer, subject, orcid, organisation from person where submission_person = ?";

    private static final String KNOWN_AS =
            """
            select submission_person from person
            where issuer = ? and subject = ? and submission_person is not null""";

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    Person seen(UUID fresh, Caller caller) {
        return sql.one(
                        SEEN,
                        PERSON,
                        fresh,
                        caller.issuer(),
                        caller.subject(),
                        caller.name().orElse(null),
                        caller.orcid().orElse(null),
                        caller.organisation().orElse(null))
                .orElseThrow();
    }

    void told(UUID fresh, PersonEvent profile) {
        sql.update(
                TOLD,
                fresh,
                profile.issuer(),
                profile.subject(),
                profile.name(),
                profile.orcid(),
                profile.organisation(),
                profile.person(),
                profile.version());
    }

    Optional<Person> contributor(UUID submissionPerson) {
        return sql.one(CONTRIBUTOR, PERSON, submissionPerson);
    }

    Set<UUID> knownAs(String issuer, String subject) {
        return Set.copyOf(sql.list(KNOWN_AS, row -> Columns.uuid(row, "submission_person"), issuer, subject));
    }
}
