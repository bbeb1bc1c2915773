package org.exocurate.submission.vocabulary;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.model.event.Topics;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;

/** Follows the vocabulary of review-service, piece by piece. */
@ApplicationScoped
class VocabularyIntake implements Intake<VocabularyPiece> {

    private final BatchIntake batches;
    private final Following following;

    VocabularyIntake(BatchIntake batches, Following following) {
        this.batches = batches;
        this.following = following;
    }

    @Incoming("vocabulary")
    @Blocking("vocabulary")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.VOCABULARY;
    }

    @Override
    public VocabularyPiece read(Arrived record) throws Unreadable {
        return record.read("a piece of the vocabulary", VocabularyPieceJson::read);
    }

    /** Each piece is taken in once. */
    @Override
    public String key(VocabularyPiece piece) {
        return piece.telling() + "/" + piece.piece();
    }

    @Override
    public long version(VocabularyPiece piece) {
        return piece.number();
    }

    @Override
    public void take(List<VocabularyPiece> pieces) {
        pieces.forEach(following::take);
    }
}
