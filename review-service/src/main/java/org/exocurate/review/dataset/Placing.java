package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.catalogue.Cataloguing;
import org.exocurate.review.catalogue.Turn;

/** Keeps the catalogue up with the log. What a former version of the service appended is placed at start, or by the next change. */
@ApplicationScoped
class Placing {

    private static final Logger LOG = Logger.getLogger(Placing.class);
    private static final int PIECE = 1_000;

    private final Cataloguing catalogue;
    private final HeadTable heads;
    private final ChangeTable changes;
    private final Transactions transactions;

    Placing(Cataloguing catalogue, HeadTable heads, ChangeTable changes, Transactions transactions) {
        this.catalogue = catalogue;
        this.heads = heads;
        this.changes = changes;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent start) {
        long placed = 0;
        for (int piece = catchUp(); piece > 0; piece = catchUp()) {
            placed += piece;
        }
        if (placed > 0) {
            LOG.infof("placed %d changes that the catalogue did not know", placed);
        }
    }

    /** Places the next changes that are not placed yet; says how many. */
    private int catchUp() {
        return transactions.fresh(() -> {
            heads.lock();
            return catchUp(catalogue.head());
        });
    }

    private int catchUp(long after) {
        List<Change> piece = changes.piece(after, PIECE);
        if (!piece.isEmpty()) {
            List<Turn> turns = new ArrayList<>();
            for (Change change : piece) {
                if (turns(change.type())) {
                    turns.add(turn(change, DatasetClaim.read(StrictJson.read(change.content()))));
                }
            }
            catalogue.follow(turns, piece.get(piece.size() - 1).sequence());
        }
        return piece.size();
    }

    /** Places what was just appended after a head. */
    void place(long head, List<Change> appended, List<Entry> entries) {
        long at = catalogue.head();
        while (at < head) {
            catchUp(at);
            at = catalogue.head();
        }
        if (at == head) {
            List<Turn> turns = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (turns(entries.get(i).type().word())) {
                    turns.add(turn(appended.get(i), entries.get(i).next()));
                }
            }
            catalogue.follow(turns, appended.get(appended.size() - 1).sequence());
        }
    }

    /** False for changes that leave the claim, its evidence and its standing as they are. */
    private static boolean turns(String type) {
        return !type.equals(ChangeType.CONTESTED.word()) && !type.equals(ChangeType.SUPPORT_CHANGED.word());
    }

    private static Turn turn(Change change, DatasetClaim claim) {
        long accession = Accession.read(change.accession()).orElseThrow().number();
        return new Turn(change.sequence(), accession, claim.version(), claim.claim(), claim.retracted());
    }
}
