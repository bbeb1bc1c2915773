package org.exocurate.review.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What each webhook's messages are signed with. They are kept as they are: a signature by HMAC needs the secret itself. */
@ApplicationScoped
class SecretTable {

    private static final String ADD = "insert into webhook_secret (id, webhook, secret) values (?, ?, ?)";

    private static final String RETIRE =
            """
            update webhook_secret set until = clock_timestamp() + make_interval(secs => ?)
            where webhook = ? and until is null returning until""";

    private static final String SIGNING =
            """
            select secret from webhook_secret where webhook = ? and (until is null or until > clock_timestamp())
            order by until desc nulls first""";

    private static final String CLEAN = "delete from webhook_secret where webhook = ? and until <= clock_timestamp()";

    private final Sql sql;

    SecretTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID webhook, Secret secret) {
        sql.update(ADD, Uuid7.next(), webhook, secret.text());
    }

    /** The present one signs for so long still; returns until when. */
    Instant retire(UUID webhook, Duration life) {
        sql.update(CLEAN, webhook);
        return sql.one(RETIRE, row -> Columns.instant(row, "until"), life.toMillis() / 1_000.0, webhook)
                .orElseThrow();
    }

    /** The present one, then the former ones. */
    List<Secret> signing(UUID webhook) {
        return sql.list(SIGNING, row -> new Secret(row.getString("secret")), webhook);
    }
}
