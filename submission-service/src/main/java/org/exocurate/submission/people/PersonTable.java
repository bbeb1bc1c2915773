package org.exocurate.submission.people;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.PersonErased;
import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** The one table that knows names. */
@ApplicationScoped
class PersonTable {

    private static final Row<PersonEvent> PERSON = row -> new PersonEvent(
            Columns.uuid(row, "id"),
            row.getLong("version"),
            row.getString("issuer"),
            row.getString("subject"),
            row.getString("name"),
            row.getString("orcid"),
            row.getString("organisation"));

    // What a token leaves out stays as it was: a token without an ORCID does not make its person another one.
    private static final String MEET =
            """
            insert into person (id, issuer, subject, name, orcid, organisation)
            values (?, ?, ?, ?::text, ?::text, ?::text)
            on conflict (issuer, subject) do update
            set name = coalesce(excluded.name, person.name),
                orcid = coalesce(excluded.orcid, person.orcid),
                organisation = coalesce(excluded.organisation, person.organisation),
                version = person.version + 1
            where (coalesce(excluded.name, person.name), coalesce(excluded.orcid, person.orcid),
                    coalesce(excluded.organisation, person.organisation))
                is distinct from (person.name, person.orcid, person.organisation)
            returning id, version, issuer, subject, name, orcid, organisation""";

    private static final String FIND = "select id from person where issuer = ? and subject = ?";

    // People leave seldom: looking through all of them costs less than a digest kept of each.
    private static final String ERASE =
            """
            update person
            set issuer = null, subject = null, name = null, orcid = null, organisation = null,
                erased_at = clock_timestamp(), version = version + 1
            where erased_at is null
                and encode(sha256(convert_to(issuer || chr(10) || subject, 'UTF8')), 'hex') = ?
            returning id, version""";

    private static final String ERASED = "insert into person (id, erased_at) values (?, clock_timestamp())";

    private static final String IS_THERE = "select 1 as found from person where id = ? and erased_at is null";

    private static final String OF_ACCOUNT =
            "select id, version, issuer, subject, name, orcid, organisation from person where issuer = ? and subject = ?";

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    /** The person as it is now, if it is new or changed. */
    Optional<PersonEvent> meet(UUID fresh, Profile profile) {
        return sql.one(
                MEET,
                PERSON,
                fresh,
                profile.issuer(),
                profile.subject(),
                profile.name().orElse(null),
                profile.orcid().orElse(null),
                profile.organisation().orElse(null));
    }

    Optional<UUID> find(String issuer, String subject) {
        return sql.one(FIND, row -> Columns.uuid(row, "id"), issuer, subject);
    }

    /** What is known of an account. */
    Optional<PersonEvent> known(String issuer, String subject) {
        return sql.one(OF_ACCOUNT, PERSON, issuer, subject);
    }

    boolean isThere(UUID person) {
        return sql.one(IS_THERE, row -> row.getInt("found"), person).isPresent();
    }

    /** Forgets who has the account of this digest; whoever was never here is erased under a fresh id, so that there is an answer. */
    PersonErased erase(String accountDigest, UUID asked, UUID fresh) {
        return sql.one(
                        ERASE,
                        row -> new PersonErased(Columns.uuid(row, "id"), row.getLong("version"), asked),
                        accountDigest)
                .orElseGet(() -> {
                    sql.update(ERASED, fresh);
                    return new PersonErased(fresh, 1, asked);
                });
    }
}
