package org.exocurate.review.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Standing;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What is known of people, what a steward said of them, and what they agreed to show. */
@ApplicationScoped
class ProfileTable {

    private static final String READ =
            """
            select id, submission_person, name, orcid, organisation, given_roles, active, shows_name, shows_orcid,
                shows_organisation, since, issuer, subject, standing_version
            from person where erased_at is null and\s""";

    private static final String OF_ACCOUNT = READ + "issuer = ? and subject = ?";

    private static final String HELD = READ + "(id = ? or submission_person = ?) for update";

    private static final String ONE = READ + "(id = ? or submission_person = ?)";

    // The words are looked for as they stand: position() knows no wildcards.
    private static final String PAGE = READ
            + """
            id > ?
            and (?::text is null or position(lower(?::text) in lower(concat_ws(' ', name, orcid, organisation, subject))) > 0)
            and (?::boolean is null or active = ?::boolean)
            order by id limit ?""";

    private static final String STANDING = "select given_roles, active from person where issuer = ? and subject = ?";

    private static final String CONSENT =
            """
            update person
            set shows_name = coalesce(?::boolean, shows_name), shows_orcid = coalesce(?::boolean, shows_orcid),
                shows_organisation = coalesce(?::boolean, shows_organisation)
            where id = ?""";

    private static final String SAY =
            """
            update person set given_roles = ?, active = ?, standing_version = standing_version + 1
            where id = ? returning standing_version""";

    private static final String SHOWN =
            """
            select id, case when shows_name then name end as name, case when shows_orcid then orcid end as orcid,
                case when shows_organisation then organisation end as organisation
            from person where id = any (?)""";

    private static final String KNOWN = "select id from person where id = ? or submission_person = ?";

    private final Sql sql;

    ProfileTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Profile> of(Account account) {
        return sql.one(OF_ACCOUNT, ProfileTable::profile, account.issuer(), account.subject());
    }

    /** By either random id. */
    Optional<Profile> find(UUID id) {
        return sql.one(ONE, ProfileTable::profile, id, id);
    }

    /** The same, held against everybody else until the transaction ends. */
    Optional<Profile> hold(UUID id) {
        return sql.one(HELD, ProfileTable::profile, id, id);
    }

    /** The id of a person by either random id, erased or not. */
    Optional<UUID> known(UUID id) {
        return sql.one(KNOWN, row -> Columns.uuid(row, "id"), id, id);
    }

    List<Profile> page(Optional<String> words, Optional<Boolean> active, UUID after, int most) {
        String wanted = words.orElse(null);
        Boolean standing = active.orElse(null);
        return sql.list(PAGE, ProfileTable::profile, after, wanted, wanted, standing, standing, most);
    }

    Optional<Standing> standing(Account account) {
        return sql.one(
                STANDING,
                row -> new Standing(Set.copyOf(Columns.texts(row, "given_roles")), row.getBoolean("active")),
                account.issuer(),
                account.subject());
    }

    void consent(UUID person, Consent consent) {
        sql.update(
                CONSENT,
                consent.name().orElse(null),
                consent.orcid().orElse(null),
                consent.organisation().orElse(null),
                person);
    }

    /** Stores how somebody stands from now on; the version under which it is told. */
    long say(UUID person, Set<String> roles, boolean active) {
        return sql.one(
                        SAY,
                        row -> row.getLong("standing_version"),
                        roles.stream().sorted().toArray(String[]::new),
                        active,
                        person)
                .orElseThrow();
    }

    List<Shown> shown(Collection<UUID> people) {
        return sql.list(SHOWN, ProfileTable::shown, (Object) people.toArray(UUID[]::new));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                Columns.uuid(row, "id"),
                Optional.ofNullable(Columns.uuid(row, "submission_person")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("orcid")),
                Optional.ofNullable(row.getString("organisation")),
                Set.copyOf(Columns.texts(row, "given_roles")),
                row.getBoolean("active"),
                Map.of(
                        "name", row.getBoolean("shows_name"),
                        "orcid", row.getBoolean("shows_orcid"),
                        "organisation", row.getBoolean("shows_organisation")),
                Columns.instant(row, "since"),
                new Account(row.getString("issuer"), row.getString("subject")),
                row.getLong("standing_version"));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                Columns.uuid(row, "id"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("orcid")),
                Optional.ofNullable(row.getString("organisation")));
    }
}
