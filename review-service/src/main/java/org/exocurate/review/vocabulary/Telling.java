package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.model.event.Topics;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** Tells a version to whoever follows, in pieces that a broker takes: what is other than in the version before, or all of it. */
@ApplicationScoped
class Telling {

    /** One piece, one lane: the order of the topic is the order of the versions. */
    private static final String KEY = "vocabulary";

    private static final int LARGEST = 400_000;

    private final TermTable terms;
    private final OverlayTable overlay;
    private final VersionTable versions;
    private final Outbox outbox;

    Telling(TermTable terms, OverlayTable overlay, VersionTable versions, Outbox outbox) {
        this.terms = terms;
        this.overlay = overlay;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** Tells what the version changed of the one before; the first is told whole. */
    void change(long number, String digest) {
        if (number == 1) {
            whole(number, digest);
            return;
        }
        Pieces pieces = new Pieces(number, number - 1);
        terms.eachMadeBy(number, pieces);
        pieces.gone(terms.goneBy(number));
        pieces.end(digest, overlay.begunWith(number) ? Optional.of(overlay.at(number)) : Optional.empty());
    }

    /** Tells all that the version holds, for those who lack what came before. */
    void whole(long number, String digest) {
        Pieces pieces = new Pieces(number, 0);
        terms.each(number, pieces);
        pieces.end(digest, Optional.of(overlay.at(number)));
    }

    /** The pieces of one telling, each queued when it is full. */
    private final class Pieces implements Consumer<Term> {

        private final UUID telling = Uuid7.next();
        private final long number;
        private final long base;
        private final List<Term> waiting = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private int bytes;
        private int piece = 1;

        Pieces(long number, long base) {
            this.number = number;
            this.base = base;
        }

        @Override
        public void accept(Term term) {
            waiting.add(term);
            count(VocabularyPieceJson.write(term).toString());
        }

        void gone(List<String> ids) {
            ids.forEach(id -> {
                gone.add(id);
                count(id);
            });
        }

        /** The corrections, some hundred lines, come with the last piece. */
        void end(String digest, Optional<List<OverlayLine>> lines) {
            queue(lines, Optional.of(new VocabularyPiece.End(digest, piece)));
        }

        private void count(String text) {
            bytes += text.length();
            if (bytes >= LARGEST) {
                queue(Optional.empty(), Optional.empty());
            }
        }

        private void queue(Optional<List<OverlayLine>> lines, Optional<VocabularyPiece.End> end) {
            VocabularyPiece told = new VocabularyPiece(telling, number, base, piece, waiting, gone, lines, end);
            CloudEvent envelope = CloudEvent.of(
                            Uuid7.next().toString(), "/review-service", VocabularyPiece.TYPE, versions.now())
                    .subject(Long.toString(number))
                    .partitionkey(KEY)
                    .dataschema("/schemas/vocabulary-told.v1.json");
            outbox.add(OutboxMessage.of(
                    Topics.VOCABULARY,
                    KEY,
                    number,
                    envelope,
                    VocabularyPieceJson.write(told).toString()));
            waiting.clear();
            gone.clear();
            bytes = 0;
            piece++;
        }
    }
}
