package org.exocurate.review.vocabulary;

import java.util.Optional;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.sql.Transactions;

/** Brings a version into force: stored, told, noted by whom it concerns, all in the caller's transaction. */
@ApplicationScoped
class Switch {

    private final VersionTable versions;
    private final TermTable terms;
    private final Telling telling;
    private final Vocabularies vocabularies;
    private final Audit audit;
    private final Transactions transactions;
    private final Consumer<VocabularyChanged> changed;

    @Inject
    Switch(
            VersionTable versions,
            TermTable terms,
            Telling telling,
            Vocabularies vocabularies,
            Audit audit,
            Transactions transactions,
            Event<VocabularyChanged> changed) {
        this(versions, terms, telling, vocabularies, audit, transactions, (Consumer<VocabularyChanged>) changed::fire);
    }

    Switch(
            VersionTable versions,
            TermTable terms,
            Telling telling,
            Vocabularies vocabularies,
            Audit audit,
            Transactions transactions,
            Consumer<VocabularyChanged> changed) {
        this.versions = versions;
        this.terms = terms;
        this.telling = telling;
        this.vocabularies = vocabularies;
        this.audit = audit;
        this.transactions = transactions;
        this.changed = changed;
    }

    /** The head is taken last: from then on until the commit nobody can judge for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    void to(Version version, Vocabulary next, Optional<Vocabulary> former) {
        versions.insert(version);
        telling.change(version.number(), version.digest());
        Optional<VocabularyChanged> difference = former.map(
                before -> Difference.between(before, next, version.number(), terms.changedBy(version.number())));
        transactions.afterCommit(() -> vocabularies.install(version.number(), next));
        versions.switchTo(version.number());
        difference.ifPresent(changed);
        Act act = Act.of("vocabulary.load", version.number()).detail("digest", version.digest());
        audit.add(version.by().map(act::by).orElseGet(act::bySystem));
    }
}
