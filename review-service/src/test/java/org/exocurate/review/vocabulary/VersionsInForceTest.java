package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which version counts, and for how long. */
class VersionsInForceTest {

    private static final Term DISEASE = term("MONDO:0000001", "disease");
    private static final Term HEART_DISEASE = term("MONDO:0000002", "heart disease", "MONDO:0000001");

    private final RealVocabulary room = new RealVocabulary().with(DISEASE, HEART_DISEASE);

    @AfterEach
    void end() {
        room.close();
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
