package org.exocurate.system;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Many curators at once: each item is decided once, and the log has no gap. */
@Order(70)
class ConcurrencyTest {

    private static final int CURATORS = 8;

    @Test
    void oneItemApprovedByEightIsDecidedOnce() throws InterruptedException, ExecutionException {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");

        List<Answer> answers = Together.each(CURATORS, n -> Curation.decide(curator(n), id, Curation.approval(), seen));

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(Curation.item(id).json().path("decisions")).hasSize(1);
        assertThat(Curation.changesOf(Curation.item(id).text("/accession"))).hasSize(1);
        Fold.of(Curation.changes());
    }

    @Test
    void oneCuratorsDoubleClickIsOneDecision() throws InterruptedException, ExecutionException {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");

        List<Answer> answers =
                Together.each(CURATORS, n -> Curation.decide("curator-1", id, Curation.approval(), seen));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(Curation.item(id).json().path("decisions")).hasSize(1);
    }

    @Test
    void eightItemsApprovedAtOnceAreEightChangesInARow() throws InterruptedException, ExecutionException {
        List<String> ids = IntStream.range(0, CURATORS)
                .mapToObj(n -> Curation.propose(Draft.claim()))
                .toList();
        ids.forEach(Curation::item);
        long before = Fold.of(Curation.changes()).sequence();

        List<Answer> answers =
                Together.each(CURATORS, n -> Curation.decide(curator(n), ids.get(n), Curation.approval()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(Fold.of(Curation.changes()).sequence()).isEqualTo(before + CURATORS);
        assertThat(ids.stream().map(id -> Curation.item(id).text("/accession"))).doesNotHaveDuplicates();
    }

    @Test
    void ofEightReleasesAtOnceOneWins() throws InterruptedException, ExecutionException {
        Curation.publish(Draft.claim());

        List<Answer> answers =
                Together.each(CURATORS, n -> RunningSystem.reviews().post("steward-1", "releases", "{}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CURATORS - 1);
    }

    private static String curator(int number) {
        return RunningSystem.token(TokenRequest.of("curator-of-many-" + number)
                .roles("curator")
                .org("Institute " + number)
                .orcid(orcid(number)));
    }

    /** An iD of nobody's, with its check digit. */
    private static String orcid(int number) {
        String digits = "00000009876543" + number;
        int total = digits.chars().reduce(0, (sum, digit) -> (sum + Character.digit(digit, 10)) * 2);
        int check = (12 - total % 11) % 11;
        String whole = digits + (check == 10 ? "X" : String.valueOf(check));
        return String.join(
                "-", whole.substring(0, 4), whole.substring(4, 8), whole.substring(8, 12), whole.substring(12));
    }
}
