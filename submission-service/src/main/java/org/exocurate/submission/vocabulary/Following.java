package org.exocurate.submission.vocabulary;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.sql.Transactions;

/** Puts the pieces of a version together; it comes into force when it is whole and is what its digest says. */
@ApplicationScoped
class Following {

    private final StateTable states;
    private final PieceTable pieces;
    private final Version version;
    private final FollowedVocabulary vocabulary;
    private final Transactions transactions;

    Following(
            StateTable states,
            PieceTable pieces,
            Version version,
            FollowedVocabulary vocabulary,
            Transactions transactions) {
        this.states = states;
        this.pieces = pieces;
        this.version = version;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(VocabularyPiece piece) {
        pieces.keep(piece);
        piece.end().ifPresent(end -> ended(piece, end));
    }

    private void ended(VocabularyPiece last, VocabularyPiece.End end) {
        StateTable.State state = states.lock();
        boolean known = last.number() < state.number()
                || (last.number() == state.number() && end.digest().equals(state.digest()));
        if (!known) {
            bring(last, end, state);
        }
        pieces.forget(last.telling(), last.number());
    }

    /** What is wrong here no repeat mends, so the record is parked; the version before stays in force. */
    private void bring(VocabularyPiece last, VocabularyPiece.End end, StateTable.State state) {
        requireWhole(last.telling(), end);
        if (last.isWhole()) {
            version.clear();
        } else if (last.base() != state.number()) {
            throw new IllegalStateException("version " + last.number() + " of the vocabulary is told as a change of "
                    + last.base() + ", and " + state.number()
                    + " is in force here; POST /vocabulary/versions/current/tellings of review-service tells it whole");
        }
        pieces.each(last.telling(), version::change);
        Vocabulary next = version.built();
        if (!next.version().equals(end.digest())) {
            throw new IllegalStateException("the pieces of version " + last.number() + " of the vocabulary add up to "
                    + next.version() + ", not to " + end.digest());
        }
        states.set(new StateTable.State(last.number(), end.digest()));
        transactions.afterCommit(() -> vocabulary.install(last.number(), next));
    }

    private void requireWhole(UUID telling, VocabularyPiece.End end) {
        long here = pieces.count(telling);
        if (here != end.pieces()) {
            throw new IllegalStateException(
                    here + " of " + end.pieces() + " pieces of a version of the vocabulary are here");
        }
    }
}
