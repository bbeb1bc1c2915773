package org.exocurate.submission.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.MemberEvent;
import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Standing;
import org.exocurate.plumbing.identity.Standings;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** How people stand, as review-service told. */
@ApplicationScoped
class MemberTable implements Standings {

    private static final String KEEP =
            """
            insert into member (person, account, roles, active) values (?, ?, ?, ?)
            on conflict (person) do update
            set account = excluded.account, roles = excluded.roles, active = excluded.active""";

    private static final String DROP = "delete from member where person = ?";

    private static final String OF = "select roles, active from member where account = ?";

    private final Sql sql;

    MemberTable(Sql sql) {
        this.sql = sql;
    }

    void keep(MemberEvent told, boolean active) {
        sql.update(KEEP, told.person(), told.account(), told.roles().toArray(String[]::new), active);
    }

    void drop(MemberEvent told) {
        sql.update(DROP, told.person());
    }

    /** Of an account that left and came back there may be two for a moment: then what keeps out counts. */
    @Override
    public Standing of(Account account) {
        List<Standing> told = sql.list(
                OF,
                row -> new Standing(Set.copyOf(Columns.texts(row, "roles")), row.getBoolean("active")),
                account.digest());
        return new Standing(
                told.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toSet()),
                told.stream().allMatch(Standing::active));
    }
}
