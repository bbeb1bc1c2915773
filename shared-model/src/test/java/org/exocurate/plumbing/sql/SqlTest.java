package org.exocurate.plumbing.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.testing.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class SqlTest {

    private static Database database;
    private static Sql sql;
    private static Transactions transactions;

    enum Colour {
        RED
    }

    @BeforeAll
    static void start() {
        database = Database.fresh();
        sql = database.sql();
        transactions = database.transactions();
        sql.update("create table thing (id int primary key, name text)");
        sql.update("create table part (id int references thing deferrable initially deferred)");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void everyTypeOfTheHouseGoesInAndComesBack() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T10:00:00.123456Z");

        List<Object> back = sql.one(
                        """
                        select ?::uuid as id, ?::timestamptz as at, ?::text as colour, ?::bytea as bytes, ?::text as none,
                            ?::uuid[] as ids, ?::text[] as texts, ?::bigint[] as longs, ?::timestamptz[] as times""",
                        row -> List.<Object>of(
                                Columns.uuid(row, "id"),
                                Columns.instant(row, "at"),
                                row.getString("colour"),
                                row.getBytes("bytes").length,
                                Columns.maybeInstant(row, "none").isEmpty(),
                                ((UUID[]) row.getArray("ids").getArray())[0],
                                Columns.texts(row, "texts"),
                                ((Long[]) row.getArray("longs").getArray())[1]),
                        id,
                        at,
                        Colour.RED,
                        new byte[3],
                        null,
                        new UUID[] {id},
                        new String[] {"a", "b"},
                        new long[] {1, 2},
                        new Instant[] {at})
                .orElseThrow();

        assertThat(back).containsExactly(id, at, "RED", 3, true, id, List.of("a", "b"), 2L);
    }

    @Test
    void aSecondRowWhereOneWasMeantIsAMistake() {
        assertThatThrownBy(() -> sql.one("select 1 as n union all select 2", row -> row.getInt("n")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyRowsAreHandedOnOneByOne() {
        List<Long> seen = new ArrayList<>();

        transactions.fresh(
                () -> sql.each("select n from generate_series(1, 5000) as n", row -> row.getLong("n"), seen::add));

        assertThat(seen).hasSize(5000).isSorted();
    }

    @Test
    void aFailureRollsEverythingBackAndTellsNobodyOfACommit() {
        List<String> told = new ArrayList<>();

        Throwable failure = catchThrowable(() -> transactions.fresh(() -> {
            sql.update("insert into thing values (1, 'a')");
            transactions.afterCommit(() -> told.add("committed"));
            throw new IllegalArgumentException("no");
        }));

        assertThat(failure).hasMessage("no");
        assertThat(told).isEmpty();
        assertThat(sql.list("select id from thing where id = 1", row -> row.getInt("id")))
                .isEmpty();
    }

    @Test
    void aCommitIsTold() {
        List<String> told = new ArrayList<>();

        transactions.fresh(() -> transactions.afterCommit(() -> told.add("committed")));

        assertThat(told).containsExactly("committed");
    }

    @Test
    void aConstraintIsNoOutageWhetherCheckedAtOnceOrAtCommit() {
        sql.update("insert into thing values (7, 'seven')");

        Throwable atOnce =
                catchThrowable(() -> transactions.fresh(() -> sql.update("insert into thing values (7, 'x')")));
        Throwable atCommit = catchThrowable(() -> transactions.fresh(() -> sql.update("insert into part values (99)")));

        assertThat(Outage.is(atOnce)).isFalse();
        assertThat(Outage.is(atCommit)).as("%s", atCommit).isFalse();
    }

    @Test
    void aLostConnectionIsAnOutageAlsoAtCommit() {
        Throwable inside = catchThrowable(() -> transactions.fresh(() -> {
            loseConnection();
            sql.update("insert into thing values (8, 'x')");
        }));
        Throwable atCommit = catchThrowable(() -> transactions.fresh(() -> {
            sql.update("insert into thing values (8, 'x')");
            loseConnection();
        }));

        assertThat(Outage.is(inside)).as("%s", inside).isTrue();
        assertThat(Outage.is(atCommit)).as("%s", atCommit).isTrue();
        assertThat(sql.list("select id from thing where id = 8", row -> row.getInt("id")))
                .isEmpty();
    }

    @Test
    void lockTimeoutsAreAnOutage() {
        sql.update("insert into thing values (9, 'nine')");

        Throwable blocked = catchThrowable(() -> transactions.fresh(() -> {
            sql.update("update thing set name = 'x' where id = 9");
            transactions.fresh(() -> {
                sql.update("set local lock_timeout = '50ms'");
                sql.update("update thing set name = 'y' where id = 9");
            });
        }));

        assertThat(Outage.is(blocked)).isTrue();
    }

    @Test
    void aFullPoolIsAnOutageAndAMistakeIsNot() {
        assertThat(Outage.is(new SqlFailed(new java.sql.SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(Outage.is(catchThrowable(() -> sql.update("selekt")))).isFalse();
        assertThat(Outage.is(new IllegalArgumentException())).isFalse();
    }

    /** Ends this transaction's own server process from another connection. */
    private static void loseConnection() {
        int pid = sql.one("select pg_backend_pid() as pid", row -> row.getInt("pid"))
                .orElseThrow();
        transactions.fresh(
                () -> sql.one("select pg_terminate_backend(?, 5000) as done", row -> row.getBoolean("done"), pid));
    }
}
