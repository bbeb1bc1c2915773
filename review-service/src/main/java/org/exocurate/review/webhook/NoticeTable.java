package org.exocurate.review.webhook;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** What owners have to be told; each is handed on once and then gone. */
@ApplicationScoped
class NoticeTable {

    private static final Row<WebhookNotice> NOTICE = row -> new WebhookNotice(
            Columns.uuid(row, "id"),
            Columns.uuid(row, "webhook"),
            Columns.uuid(row, "person"),
            row.getString("text"),
            Columns.instant(row, "at"));

    private static final String ADD = "insert into webhook_notice (id, webhook, person, text) values (?, ?, ?, ?)";

    private static final String TAKE =
            """
            with due as materialized (select id from webhook_notice order by at limit ? for update),
            taken as (
                delete from webhook_notice using due where webhook_notice.id = due.id
                returning webhook_notice.id, webhook, person, text, at)
            select id, webhook, person, text, at from taken order by at, id""";

    private static final String WAITING = "select count(*) as notices from webhook_notice";
    private static final String FORGET = "delete from webhook_notice where person = ?";

    private final Sql sql;

    NoticeTable(Sql sql) {
        this.sql = sql;
    }

    void add(Leased leased, String text) {
        sql.update(ADD, Uuid7.next(), leased.id(), leased.person(), text);
    }

    List<WebhookNotice> take(int most) {
        return sql.list(TAKE, NOTICE, most);
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("notices")).orElse(0L);
    }

    void forget(UUID person) {
        sql.update(FORGET, person);
    }
}
