package org.exocurate.review.contest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.vocabulary.Vocabularies;
import org.exocurate.review.vocabulary.VocabularyChanged;

/** Keeps the contested marks of published claims true when their words come to mean something else. */
@ApplicationScoped
class Contests {

    /** So many claims are held against all others in one transaction, under the lock of the dataset's head. */
    private static final int RUN = 20;

    /** Who brings the vocabulary that is packaged: no person does. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final ContestTable table;
    private final Catalogue catalogue;
    private final EvidenceCheck evidence;
    private final Dataset dataset;
    private final Vocabularies vocabularies;
    private final Transactions transactions;

    Contests(
            ContestTable table,
            Catalogue catalogue,
            EvidenceCheck evidence,
            Dataset dataset,
            Vocabularies vocabularies,
            Transactions transactions) {
        this.table = table;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.dataset = dataset;
        this.vocabularies = vocabularies;
        this.transactions = transactions;
    }

    /** Notes the words that claims use; waits for nobody, as the switch itself waits for all who judge. */
    void on(@Observes VocabularyChanged change) {
        table.add(change.number(), catalogue.words(term -> change.terms().contains(term), text -> change.names()
                .contains(text)));
    }

    /** Looks at the next claims; true if there may be more. Whoever comes second passes by. */
    boolean lookOn() {
        return transactions.fresh(() -> {
            Optional<Long> newest = table.newest();
            return newest.isPresent()
                    && table.take().filter(mark -> look(newest.get(), mark)).isPresent();
        });
    }

    /** Words of a later change may be used by claims that were looked at before: those are looked at again. */
    private boolean look(long newest, ContestTable.Mark mark) {
        long after = mark.version() == newest ? mark.lookedTo() : 0;
        List<Accession> claims = catalogue.using(table.words(newest), after, RUN);
        if (claims.isEmpty()) {
            table.done(newest);
            table.move(new ContestTable.Mark(newest, 0));
            return true;
        }
        hold(claims);
        table.move(new ContestTable.Mark(newest, claims.get(claims.size() - 1).number()));
        return true;
    }

    private void hold(List<Accession> claims) {
        long sequence = dataset.lock();
        vocabularies.hold();
        Approval approval = Approval.by(vocabularies.saidBy().orElse(NOBODY), Uuid7.next());
        for (Accession accession : claims) {
            Optional<PublishedClaim> claim = dataset.claim(accession, sequence).filter(PublishedClaim::isLive);
            if (claim.isPresent()) {
                sequence = dataset.contest(approval, accession, evidence.contradicted(claim.get(), sequence));
            }
        }
    }
}
