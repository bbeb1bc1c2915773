package org.exocurate.review.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Who is who: accounts, and the ids by which both services know them. */
@ApplicationScoped
class PersonTable {

    private static final String COLUMNS =
            """
            person.id, coalesce(person.issuer, '') as issuer, coalesce(person.subject, '') as subject, person.orcid,
            person.organisation, person.given_roles""";

    private static final String NO_TRACE = ", null as trace_account, null as trace_orcid, null as trace_organisation";

    private static final String SEEN =
            """
            insert into person (id, issuer, subject, name, orcid, organisation, called_at)
            values (?, ?, ?, ?::text, ?::text, ?::text, clock_timestamp())
            on conflict (issuer, subject) do update
            set name = coalesce(excluded.name, person.name),
                orcid = coalesce(excluded.orcid, person.orcid),
                organisation = coalesce(excluded.organisation, person.organisation),
                seen_at = clock_timestamp(), called_at = clock_timestamp()
            returning\s"""
                    + COLUMNS + NO_TRACE;

    // A profile that was on its way while its person was erased tells nothing.
    private static final String TOLD =
            """
            insert into person (id, issuer, subject, name, orcid, organisation, submission_person, profile_version)
            select id, issuer, subject, name, orcid, organisation, known_as, version
            from (values (?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::bigint))
                as told (id, issuer, subject, name, orcid, organisation, known_as, version)
            where not exists (
                select 1 from person where person.submission_person = told.known_as and person.erased_at is not null)
            on conflict (issuer, subject) do update
            set name = coalesce(excluded.name, person.name),
                orcid = coalesce(excluded.orcid, person.orcid),
                organisation = coalesce(excluded.organisation, person.organisation),
                submission_person = excluded.submission_person,
                profile_version = excluded.profile_version
            where person.profile_version < excluded.profile_version""";

    private static final String BEHIND =
            "select " + COLUMNS + NO_TRACE + " from person where issuer = ? and subject = ? for update";

    private static final String TRACED = "select " + COLUMNS
            + """
                    , trace.account as trace_account, trace.orcid as trace_orcid, trace.organisation as trace_organisation
                    from person left join person_trace trace on trace.person = person.id
                    """;

    private static final String CONTRIBUTOR = TRACED + "where person.submission_person = ?";
    private static final String ALL = TRACED + "where person.id = any (?)";

    private static final String KNOWN_AS =
            """
            select submission_person from person
            where issuer = ? and subject = ? and submission_person is not null""";

    private static final String ERASE =
            """
            update person
            set issuer = null, subject = null, name = null, orcid = null, organisation = null, given_roles = '{}',
                shows_name = false, shows_orcid = false, shows_organisation = false, erased_at = clock_timestamp()
            where id = ? and erased_at is null""";

    // Somebody known by a profile that was on its way while its person was erased. Who has called since is a newcomer.
    private static final String DETACH =
            """
            update person
            set submission_person = null, profile_version = 0,
                issuer = case when called_at is not null then issuer end,
                subject = case when called_at is not null then subject end,
                name = case when called_at is not null then name end,
                orcid = case when called_at is not null then orcid end,
                organisation = case when called_at is not null then organisation end,
                erased_at = case when called_at is null then clock_timestamp() else erased_at end
            where submission_person = ? and id <> ?""";

    private static final String ATTACH =
            "update person set submission_person = ?, profile_version = ? where id = ? and erased_at is not null";

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    /** The person of an account; what its token leaves out stays as it was. */
    Person seen(UUID fresh, Told told) {
        return sql.one(
                        SEEN,
                        PersonTable::person,
                        fresh,
                        told.account().issuer(),
                        told.account().subject(),
                        told.name().orElse(null),
                        told.orcid().orElse(null),
                        told.organisation().orElse(null))
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

    /** The person of an account, held until the transaction ends. */
    Optional<Person> hold(Account account) {
        return sql.one(BEHIND, PersonTable::person, account.issuer(), account.subject());
    }

    Optional<Person> contributor(UUID submissionPerson) {
        return sql.one(CONTRIBUTOR, PersonTable::person, submissionPerson);
    }

    List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.list(ALL, PersonTable::person, (Object) ids.toArray(UUID[]::new));
    }

    Set<UUID> knownAs(Account account) {
        return Set.copyOf(
                sql.list(KNOWN_AS, row -> Columns.uuid(row, "submission_person"), account.issuer(), account.subject()));
    }

    void erase(UUID person) {
        sql.update(ERASE, person);
    }

    /** Submission-service knew the erased person by this id; whoever else bears it here gives it up. */
    void wasKnownAs(UUID person, UUID submissionPerson, long version) {
        sql.update(DETACH, submissionPerson, person);
        sql.update(ATTACH, submissionPerson, version, person);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                Columns.uuid(row, "id"),
                row.getString("issuer"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("orcid")),
                Optional.ofNullable(row.getString("organisation")),
                Set.copyOf(Columns.texts(row, "given_roles")),
                TraceTable.trace(row));
    }
}
