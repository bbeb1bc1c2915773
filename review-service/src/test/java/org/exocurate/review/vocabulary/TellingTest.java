package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.VocabularyBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a new version tells those who follow it. */
class TellingTest {

    private static final Term DISEASE = term("MONDO:0000001", "disease");
    private static final Term HEART_DISEASE = term("MONDO:0000002", "heart disease", "MONDO:0000001");
    private static final Term GENE = new Term("ncbigene:176", "ACAN", List.of("aggrecan"), List.of());

    private final RealVocabulary room = new RealVocabulary().with(DISEASE, HEART_DISEASE, GENE);

    @AfterEach
    void end() {
        room.close();
    }

    @Test
    void theToldPiecesAddUpToTheVersion() {
        room.load(
                Scheme.MONDO,
                IntStream.range(0, 9_000)
                        .mapToObj(i -> new Term(
                                "MONDO:" + (1_000_000 + i),
                                "disease " + i,
                                List.of("a longer name of disease number " + i),
                                List.of("MONDO:0000001")))
                        .toArray(Term[]::new));
        room.load(Scheme.MONDO, term("MONDO:0000002", "disease of the heart"));
        room.with(DISEASE, HEART_DISEASE);

        List<VocabularyPiece> pieces = room.pieces();
        assertThat(pieces)
                .extracting(VocabularyPiece::number)
                .startsWith(1L, 2L, 2L)
                .endsWith(3L, 4L);
        assertThat(pieces).extracting(VocabularyPiece::isWhole).startsWith(true, false);
        Followed followed = new Followed();
        pieces.forEach(followed::take);
        assertThat(followed.digests).hasSize(4).endsWith(room.vocabularies.get().version());
    }

    @Test
    void whoeverAsksIsToldWhatAVersionTouches() {
        room.load(
                Scheme.MONDO,
                term("MONDO:0000001", "illness"),
                new Term("MONDO:0000003", "angina", List.of("chest pain"), List.of("MONDO:0000002")));
        room.load(Scheme.MONDO, term("MONDO:0000002", "heart disease"));

        VocabularyChanged named = room.told.get(0);
        VocabularyChanged moved = room.told.get(1);
        // The second is not known yet, and has something below it from now on.
        assertThat(named.terms()).containsExactlyInAnyOrder("MONDO:0000001", "MONDO:0000002", "MONDO:0000003");
        assertThat(named.touches(TermRef.unresolved("Chest-pain"))).isTrue();
        assertThat(named.touches(TermRef.unresolved("heart disease"))).isFalse();
        assertThat(moved.terms()).containsExactlyInAnyOrder("MONDO:0000001", "MONDO:0000002", "MONDO:0000003");
        assertThat(moved.number()).isEqualTo(3);
    }

    /** A reader of the topic that knows nothing but what is told. */
    private static final class Followed {

        private final Map<String, Term> terms = new TreeMap<>();
        private List<OverlayLine> overlay = List.of();
        private final List<String> digests = new ArrayList<>();

        void take(VocabularyPiece piece) {
            if (piece.isWhole() && piece.piece() == 1) {
                terms.clear();
            }
            piece.terms().forEach(term -> terms.put(term.id(), term));
            piece.gone().forEach(terms::remove);
            overlay = piece.overlay().orElse(overlay);
            piece.end().ifPresent(end -> {
                VocabularyBuilder builder = new VocabularyBuilder();
                terms.values().forEach(builder::add);
                overlay.forEach(builder::add);
                assertThat(builder.build().version()).isEqualTo(end.digest());
                digests.add(end.digest());
            });
        }
    }

    private static Term term(String id, String label, String... parents) {
        return new Term(id, label, List.of(), List.of(parents));
    }
}
