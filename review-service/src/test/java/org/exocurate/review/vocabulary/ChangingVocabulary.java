package org.exocurate.review.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** A vocabulary of a few terms on a real database, for the tests of rooms that hear of its changes. */
public final class ChangingVocabulary {

    private final Vocabularies vocabularies;
    private final Packaged packaged;

    public ChangingVocabulary(Sql sql, Transactions transactions, Consumer<VocabularyChanged> changed) {
        VersionTable versions = new VersionTable(sql);
        StagedTable staged = new StagedTable(sql);
        TermTable terms = new TermTable(sql);
        OverlayTable overlay = new OverlayTable(sql);
        Rows rows = new Rows(terms, overlay);
        vocabularies = new Vocabularies(versions, rows);
        Telling telling = new Telling(terms, overlay, versions, RealOutbox.on(sql, transactions));
        Switch bring = new Switch(versions, terms, telling, vocabularies, RealAudit.on(sql), transactions, changed);
        packaged = new Packaged(versions, staged, terms, overlay, rows, bring, transactions);
    }

    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /** From now on these rows, and no others, are in force. */
    public void becomes(List<Term> rows) {
        packaged.takeIn(rows, List.of(), Arrays.toString(rows.toArray()));
    }
}
