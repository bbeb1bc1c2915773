package org.exocurate.review.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.identity.KnownStandings;
import org.exocurate.plumbing.identity.RememberedStandings;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.testing.Database;

/** The room wired by hand on a real PostgreSQL; every instance has an empty database of its own. */
final class RealPeople implements AutoCloseable {

    private final Database database = Database.fresh();
    final Transactions transactions = database.transactions();
    final Sql sql = database.sql();
    private final PersonTable personRows = new PersonTable(sql);
    private final ProfileTable profileRows = new ProfileTable(sql);
    private final PersonStepTable stepRows = new PersonStepTable(sql);
    private final TraceTable traceRows = new TraceTable(sql);
    final Prints prints = new Prints(Optional.empty(), traceRows, transactions);
    private final MemberNews news = new MemberNews(RealOutbox.on(sql, transactions), JsonFormat.mapper());
    final PersonStandings standings = new PersonStandings(profileRows);
    private final KnownStandings known = RememberedStandings.of(standings);
    final People people = new People(personRows, profileRows, stepRows, prints);
    final Members members = new Members(profileRows, stepRows, news, known, transactions);

    /** Forgets by what people are known again this long after submission-service has answered. */
    Erasures erasures(Duration grace) {
        return new Erasures(personRows, profileRows, stepRows, traceRows, prints, news, known, transactions, grace);
    }

    /** What submission-service tells of a person. */
    void told(UUID known, long version, Told profile) {
        transactions.fresh(() -> personRows.told(
                UUID.randomUUID(),
                new PersonEvent(
                        known,
                        version,
                        profile.account().issuer(),
                        profile.account().subject(),
                        profile.name().orElse(null),
                        profile.orcid().orElse(null),
                        profile.organisation().orElse(null))));
    }

    Person met(Told who) {
        return transactions.fresh(() -> people.met(who));
    }

    <T> T in(Supplier<T> work) {
        return transactions.fresh(work);
    }

    /** What was told to submission-service of a person, oldest first. */
    List<JsonNode> news(UUID person) {
        return sql.list(
                "select payload from outbox where aggregateid = ? order by version",
                row -> StrictJson.read(row.getString("payload")),
                person.toString());
    }

    /** Every value of every row of every table, as text. */
    String everything() {
        StringBuilder all = new StringBuilder();
        sql.list(
                        "select table_name from information_schema.tables where table_schema = 'public'",
                        row -> row.getString("table_name"))
                .forEach(table -> sql.list("select t::text as row from " + table + " t", row -> row.getString("row"))
                        .forEach(
                                row -> all.append(table).append(' ').append(row).append('\n')));
        return all.toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
