package org.exocurate.review.rules;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The sets of rules that were ever in force, as canonical JSON. */
@ApplicationScoped
class RuleSetTable {

    private static final String KEEP = "insert into rule_set (digest, rules) values (?, ?) on conflict do nothing";
    private static final String FIND = "select rules from rule_set where digest = ?";

    private final Sql sql;

    RuleSetTable(Sql sql) {
        this.sql = sql;
    }

    void keep(String digest, String rules) {
        sql.update(KEEP, digest, rules);
    }

    Optional<String> find(String digest) {
        return sql.one(FIND, row -> row.getString("rules"), digest);
    }
}
