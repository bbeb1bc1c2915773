package org.exocurate.review.people;

import java.util.UUID;

import org.exocurate.plumbing.sql.Sql;

/** People on a real database, for the tests of other rooms. */
public record PeopleOfOthers(Sql sql, PersonIds ids) {

    public static PeopleOfOthers on(Sql sql) {
        return new PeopleOfOthers(sql, new PersonIds(new PersonIdTable(sql)));
    }

    /** Somebody who has called here. */
    public UUID known() {
        UUID id = UUID.randomUUID();
        sql.update("insert into person (id, issuer, subject) values (?, 'issuer', ?)", id, id.toString());
        return id;
    }

    /** The profile arrives: the person is known to submission-service by this id. */
    public void isKnownAs(UUID person, UUID submissionPerson) {
        sql.update("update person set submission_person = ? where id = ?", submissionPerson, person);
    }
}
