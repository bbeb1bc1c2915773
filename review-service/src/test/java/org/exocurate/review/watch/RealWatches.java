package org.exocurate.review.watch;

import java.util.UUID;

import org.exocurate.form.WatchForm;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** Watches wired by hand on a real database, for the tests of other rooms too. */
public record RealWatches(Watches watches, Transactions transactions) {

    /** So much may one watch. */
    static final int MOST = 5;

    public static RealWatches on(Sql sql, Transactions transactions) {
        return new RealWatches(new Watches(new WatchTable(sql), () -> MOST, RealAudit.on(sql)), transactions);
    }

    public UUID add(UUID person, WatchForm form, Vocabulary vocabulary) {
        return kept(person, form, vocabulary).watch().id();
    }

    Watches.Kept kept(UUID person, WatchForm form, Vocabulary vocabulary) {
        return transactions.fresh(() -> watches.add(person, form, vocabulary));
    }
}
