package org.exocurate.system;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One key, one row, one answer. */
@Order(60)
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @Test
    void twentyTwinsAtOnceAreOneSubmissionAndGetOneAnswer() throws InterruptedException, ExecutionException {
        Draft draft = Draft.claim();

        List<Answer> answers = Together.each(20, number -> RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", draft.body(), KEY, draft.cargo()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed").equals("true"))
                .hasSize(19);
        String id = answers.get(0).text("/id");
        Curation.item(id);
        assertThat(RunningSystem.database("submission")
                        .count(
                                "select count(*) from submission where proposal::text like ?",
                                "%" + draft.cargo() + "%"))
                .isEqualTo(1);
        assertThat(RunningSystem.broker().all("exocurate.claims-submitted.v1"))
                .filteredOn(told -> told.value().contains(draft.cargo()))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Draft draft = Draft.claim();
        Answer first = post("contributor-1", draft, draft.cargo()).hasStatus(201);

        post("contributor-1", draft.withOtherWork(), draft.cargo()).isProblem(422);

        Answer spaced = RunningSystem.submissions()
                .post("contributor-1", "submissions", draft.body().toPrettyString(), KEY, draft.cargo())
                .hasStatus(201);
        assertThat(spaced.body()).isEqualTo(first.body());
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherKey() {
        Draft draft = Draft.claim();

        Answer mine = post("contributor-1", draft, draft.cargo()).hasStatus(201);
        Answer theirs = post("contributor-2", draft, draft.cargo()).hasStatus(201);

        assertThat(mine.text("/id")).isNotEqualTo(theirs.text("/id"));
    }

    @Test
    void aRefusedRequestKeepsNoKey() {
        Draft draft = Draft.claim();

        post("contributor-1", draft.without("/claim/evidence"), draft.cargo()).isProblem(400);

        assertThat(post("contributor-1", draft, draft.cargo()).hasStatus(201).header("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void aReplayIsAnsweredAsAtFirstHoweverFarTheSubmissionHasCome() {
        Draft draft = Draft.claim();
        Answer first = post("contributor-1", draft, draft.cargo()).hasStatus(201);
        Curation.approve(first.text("/id"));
        Curation.submissionOnce(first.text("/id"), "PUBLISHED");

        assertThat(post("contributor-1", draft, draft.cargo()).hasStatus(201).body())
                .isEqualTo(first.body());
    }

    @Test
    void aKeyTooLongIsRefused() {
        post("contributor-1", Draft.claim(), "k".repeat(256)).isProblem(400);
    }

    @Test
    void aReleaseAskedForTwiceIsOneRelease() {
        Curation.publish(Draft.claim());
        String key = "release-" + Draft.claim().cargo();

        List<Answer> answers = IntStream.range(0, 2)
                .mapToObj(n -> RunningSystem.reviews()
                        .post("steward-1", "releases", "{}", KEY, key)
                        .hasStatus(201))
                .toList();

        assertThat(answers.get(1).text("/version")).isEqualTo(answers.get(0).text("/version"));
    }

    @Test
    void aBatchCutInTheMiddleAndSentAgainHoldsNothingTwice() {
        Lines lines = Lines.good(400);
        String key = lines.mark();

        RawClient.sendAndHangUp(lines, 300, key);
        List<Answer> sent = List.of(
                RunningSystem.submissions()
                        .batch(Curation.CONTRIBUTOR, lines.text(), KEY, key)
                        .hasStatus(200),
                RunningSystem.submissions()
                        .batch(Curation.CONTRIBUTOR, lines.text(), KEY, key)
                        .hasStatus(200));

        assertThat(Lines.ids(sent.get(0).body())).hasSize(400).doesNotHaveDuplicates();
        assertThat(Lines.ids(sent.get(1).body()))
                .isEqualTo(Lines.ids(sent.get(0).body()));
        assertThat(lines.stored()).isEqualTo(400);
    }

    private static Answer post(String who, Draft draft, String key) {
        return RunningSystem.submissions().post(who, "submissions", draft.body(), KEY, key);
    }
}
