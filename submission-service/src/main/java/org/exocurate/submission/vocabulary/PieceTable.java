package org.exocurate.submission.vocabulary;

import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.sql.Sql;

/** Pieces that wait for the rest of their version. */
@ApplicationScoped
class PieceTable {

    private static final String KEEP =
            """
            insert into vocabulary_piece (telling, piece, number, body) values (?, ?, ?, ?)
            on conflict (telling, piece) do nothing""";

    private static final String COUNT = "select count(*) as pieces from vocabulary_piece where telling = ?";

    private static final String EACH = "select body from vocabulary_piece where telling = ? order by piece";

    private static final String FORGET = "delete from vocabulary_piece where telling = ? or number < ?";

    private final Sql sql;

    PieceTable(Sql sql) {
        this.sql = sql;
    }

    void keep(VocabularyPiece piece) {
        sql.update(
                KEEP,
                piece.telling(),
                piece.piece(),
                piece.number(),
                VocabularyPieceJson.write(piece).toString());
    }

    long count(UUID telling) {
        return sql.one(COUNT, row -> row.getLong("pieces"), telling).orElseThrow();
    }

    /** One after the other, so that a whole version is never in memory as text. */
    void each(UUID telling, Consumer<VocabularyPiece> sink) {
        sql.each(EACH, row -> VocabularyPieceJson.read(StrictJson.read(row.getString("body"))), sink, telling);
    }

    /** Drops the pieces of a version that is in force, and those of older ones that never will be. */
    void forget(UUID telling, long number) {
        sql.update(FORGET, telling, number);
    }
}
