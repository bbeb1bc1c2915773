package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class LoadsTest {

    private static final Term DISEASE = term("MONDO:0000001", "disease");
    private static final Term HEART_DISEASE = term("MONDO:0000002", "heart disease", "MONDO:0000001");
    private static final Term GENE = new Term("ncbigene:176", "ACAN", List.of("aggrecan"), List.of());

    private final RealVocabulary room = new RealVocabulary().with(DISEASE, HEART_DISEASE, GENE);

    @AfterEach
    void end() {
        room.close();
    }

    @Test
    void whatIsPackagedIsTheFirstVersionAndIsTakenInOnce() {
        room.with(DISEASE, HEART_DISEASE, GENE);

        assertThat(room.versions.head().number()).isEqualTo(1);
        assertThat(room.count("vocabulary_term")).isEqualTo(3);
        assertThat(room.vocabularies.get().isBelow("MONDO:0000002", "MONDO:0000001"))
                .isTrue();
        assertThat(room.vocabularies.get().term("state:frozen")).isPresent();
    }

    @Test
    void aReleaseThatBringsOtherRowsMakesAVersionAndLeavesLoadedRowsAlone() {
        room.load(Scheme.MONDO, term("MONDO:0000002", "disease of the heart", "MONDO:0000001"));

        room.with(DISEASE, term("MONDO:0000002", "cardiac disease", "MONDO:0000001"));

        assertThat(room.versions.head().number()).isEqualTo(3);
        assertThat(room.vocabularies.get().term("ncbigene:176")).isEmpty();
        assertThat(room.vocabularies.get().term("MONDO:0000002").orElseThrow().label())
                .isEqualTo("disease of the heart");
        assertThat(room.told.get(1).terms()).contains("ncbigene:176", "MONDO:0000002");
    }

    @Test
    void aFileSaysWhatItChanges() {
        Loads.Answer first = room.load(
                Scheme.MONDO,
                term("MONDO:0000002", "disease of the heart", "MONDO:0000001"),
                term("MONDO:0000003", "angina", "MONDO:0000002"),
                term("MONDO:0000004", "rust"),
                term("EFO:0000001", "exercise training"),
                DISEASE);
        Loads.Answer second = room.load(
                Scheme.MONDO,
                Term.merged("MONDO:0000003", "MONDO:0000002"),
                new Term("MONDO:0000004", "obsolete rust", List.of(), List.of(), true, "", List.of()));

        assertThat(first.made()).isTrue();
        assertThat(first.report().counts())
                .isEqualTo(Map.of(Outcome.RENAMED, 1L, Outcome.ADDED, 3L, Outcome.UNCHANGED, 1L));
        assertThat(first.report().schemes()).isEqualTo(Map.of("MONDO", 4L, "EFO", 1L));
        assertThat(first.report().json().at("/examples/renamed/0/was").asText()).isEqualTo("heart disease");
        assertThat(second.report().counts()).isEqualTo(Map.of(Outcome.MERGED, 1L, Outcome.OBSOLETE, 1L));
        assertThat(room.vocabularies.get().term("MONDO:0000003").orElseThrow().id())
                .isEqualTo("MONDO:0000002");
        assertThat(room.versions.one(3).orElseThrow().report()).contains("\"merged\":1");
    }

    @Test
    void aFileThatSaysNothingNewMakesNoVersion() {
        Loads.Answer asPackaged = room.load(Scheme.NCBIGENE, new Term("ncbigene:176", "ACAN", List.of(), List.of()));
        room.load(Scheme.MONDO, term("MONDO:0000003", "angina"));
        Loads.Answer again = room.load(Scheme.MONDO, term("MONDO:0000003", "angina"), DISEASE);

        assertThat(asPackaged.made()).isFalse();
        assertThat(again.made()).isFalse();
        assertThat(again.report().number()).isEqualTo(2);
        assertThat(again.report().digest()).isEqualTo(room.vocabularies.get().version());
        assertThat(room.count("vocabulary_version")).isEqualTo(2);
        assertThat(room.count("vocabulary_staged")).isZero();
    }

    @Test
    void aLoadedRowWinsAndTheNamesThatWereChosenForThisLiteratureStay() {
        room.load(Scheme.NCBIGENE, new Term("ncbigene:176", "ACAN", List.of("CSPG1"), List.of()));

        Vocabulary now = room.vocabularies.get();
        assertThat(Stream.of("CSPG1", "aggrecan", "ACAN").map(name -> now.resolve(name, Slot.GENE)))
                .allSatisfy(found -> assertThat(found).isInstanceOf(Resolution.Known.class));
    }

    @Test
    void rowsOfOneIdInAFileAreOneHoweverFarApart() {
        List<Term> file = new ArrayList<>();
        file.add(new Term("MONDO:0000009", "gout", List.of("podagra"), List.of()));
        IntStream.range(0, 2_500).forEach(i -> file.add(term("MONDO:" + (1_000_000 + i), "disease " + i)));
        file.add(term("MONDO:0000009", "gouty arthritis", "MONDO:0000001"));

        room.load(Scheme.MONDO, file.toArray(Term[]::new));

        assertThat(room.vocabularies.get().term("MONDO:0000009").orElseThrow())
                .isEqualTo(new Term(
                        "MONDO:0000009", "gout", List.of("gouty arthritis", "podagra"), List.of("MONDO:0000001")));
    }

    @Test
    void aFormerVersionIsBuiltAgainByItsDigest() {
        String before = room.vocabularies.get().version();
        room.load(Scheme.MONDO, term("MONDO:0000002", "disease of the heart"), term("MONDO:0000003", "angina"));

        Vocabulary former = room.secondInstance().of(before).orElseThrow();

        assertThat(former.version()).isEqualTo(before);
        assertThat(former.isBelow("MONDO:0000002", "MONDO:0000001")).isTrue();
        assertThat(former.term("MONDO:0000003")).isEmpty();
        assertThat(room.vocabularies.of("nothing")).isEmpty();
    }

    @Test
    void everyInstanceGoesByTheVersionThatTheDatabaseSays() {
        Vocabularies other = room.secondInstance();
        String before = other.get().version();

        room.load(Scheme.MONDO, term("MONDO:0000003", "angina"));

        assertThat(other.get().version())
                .isNotEqualTo(before)
                .isEqualTo(room.vocabularies.get().version());
    }

    @Test
    void aCircleIsRefusedWithItsRowsAndChangesNothing() {
        assertThatThrownBy(() -> room.load(
                        Scheme.MONDO,
                        term("MONDO:0000003", "angina", "MONDO:0000002"),
                        term("MONDO:0000001", "disease", "MONDO:0000003")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem().errors())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder("/row/1", "/row/2", ""));

        assertThat(room.versions.head().number()).isEqualTo(1);
        assertThat(room.count("vocabulary_term")).isEqualTo(3);
        assertThat(room.vocabularies.get().term("MONDO:0000003")).isEmpty();
    }

    @Test
    void aFileOfAnotherSchemeIsRefusedAndWhatCannotBeReadIsToldAndPassedOver() {
        assertThatThrownBy(() -> room.load(Scheme.UBERON, DISEASE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no row of UBERON; it holds MONDO (1)");

        Loads.Answer answer = room.load(Scheme.MONDO, rows -> {
            rows.accept(term("MONDO:0000003", "angina"));
            return new OntologyFile.Report(
                    1, Map.of("what", 2L), 101, List.of(new OntologyFile.Fault(7, "there is no label")));
        });

        assertThat(answer.report().json().at("/passedOver/what").asInt()).isEqualTo(2);
        assertThat(answer.report().json().at("/faulty").asInt()).isEqualTo(101);
        assertThat(answer.report().json().at("/faults/0/line").asInt()).isEqualTo(7);
    }

    @Test
    void moreTermsThanTheMemoryIsMeantForAreRefused() {
        Loads.Order order = new Loads.Order(Scheme.MONDO, "large.obo", null);

        assertThatThrownBy(() -> room.loads(3).load(order, RealVocabulary.file(term("MONDO:0000003", "angina"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
        assertThat(room.versions.head().number()).isEqualTo(1);
    }

    @Test
    void oneVersionIsMadeAtATime() {
        List<Throwable> second = new ArrayList<>();

        Loads.Answer first = room.load(Scheme.MONDO, rows -> {
            try {
                room.load(Scheme.MONDO, DISEASE);
            } catch (Refused e) {
                second.add(e);
            }
            return RealVocabulary.file(term("MONDO:0000003", "angina")).read(rows);
        });

        assertThat(first.made()).isTrue();
        assertThat(second).singleElement().satisfies(refused -> assertThat(
                        ((Refused) refused).problem().status())
                .isEqualTo(409));
    }

    @Test
    void noVersionComesIntoForceWhileSomebodyJudgesByTheFormer() throws InterruptedException {
        CountDownLatch judged = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        Thread judge = new Thread(() -> room.transactions.fresh(() -> {
            seen.add(room.vocabularies.hold().version());
            held.countDown();
            uninterrupted(judged);
            seen.add(room.vocabularies.get().version());
        }));
        judge.start();
        held.await();
        Thread loader = new Thread(() -> room.load(Scheme.MONDO, term("MONDO:0000003", "angina")));

        loader.start();
        await().until(() -> room.sql
                        .one("select count(*) as n from pg_locks where not granted", row -> row.getLong("n"))
                        .orElseThrow()
                > 0);
        judged.countDown();
        judge.join();
        loader.join();

        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(room.vocabularies.get().version()).isNotEqualTo(seen.get(0));
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

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Term term(String id, String label, String... parents) {
        return new Term(id, label, List.of(), List.of(parents));
    }
}
