package org.exocurate.review.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.evidence.CataloguedCheck;
import org.exocurate.review.vocabulary.ChangingVocabulary;
import org.exocurate.review.vocabulary.VocabularyChanged;

import static org.assertj.core.api.Assertions.assertThat;

/** Contested is what the vocabulary in force makes contradict, also of claims that were published before it. */
class ContestsTest {

    private static final Accession FIRST = new Accession(1);
    private static final Accession SECOND = new Accession(2);

    private final PublishedDataset published = new PublishedDataset();
    private final List<VocabularyChanged> told = new ArrayList<>();
    private final ChangingVocabulary words =
            new ChangingVocabulary(published.sql(), published.transactions(), change -> hear(change));
    private final Contests contests = new Contests(
            new ContestTable(published.sql()),
            published.catalogue(),
            CataloguedCheck.over(published, words.vocabularies()),
            published.dataset(),
            words.vocabularies(),
            published.transactions());

    private void hear(VocabularyChanged change) {
        told.add(change);
        contests.on(change);
    }

    @AfterEach
    void close() {
        published.close();
    }

    @Test
    void claimsThatCameToContradictAreContestedAndFreeAgainOnceTheyDoNot() {
        words.becomes(rows(false));
        published.add(claim("CL:0000002", "PROTECTIVE"));
        published.add(claim("CL:0000003", "DETRIMENTAL"));
        published.add(claim("CL:0000004", "DETRIMENTAL"));

        words.becomes(rows(true));
        lookAtAll();

        assertThat(published.contestedBy(1)).containsExactly(SECOND);
        assertThat(published.contestedBy(2)).containsExactly(FIRST);
        assertThat(published.contestedBy(3)).isEmpty();
        assertThat(published.changes())
                .containsExactly("claim.added", "claim.added", "claim.added", "claim.contested", "claim.contested");

        words.becomes(rows(false));
        lookAtAll();

        assertThat(published.contestedBy(1)).isEmpty();
        assertThat(published.contestedBy(2)).isEmpty();
        assertThat(published.changes()).hasSize(7);
        assertThat(published.faults()).isEmpty();
    }

    @Test
    void whatOtherWordsCameToMeanChangesNothing() {
        words.becomes(rows(true));
        published.add(claim("CL:0000002", "PROTECTIVE"));
        published.add(claim("CL:0000003", "DETRIMENTAL"), FIRST);

        words.becomes(
                Stream.concat(rows(true).stream(), Stream.of(new Term("CL:0000007", "another", List.of(), List.of())))
                        .toList());

        assertThat(told).hasSize(1);
        assertThat(contests.lookOn()).isFalse();
        assertThat(published.contestedBy(1)).containsExactly(SECOND);
    }

    @Test
    void aChangeWhileClaimsAreLookedAtBeginsAnew() {
        words.becomes(rows(false));
        for (int i = 0; i < 30; i++) {
            published.add(claim("CL:0000003", "DETRIMENTAL"));
        }
        published.add(claim("CL:0000002", "PROTECTIVE"));

        words.becomes(rows(true));
        assertThat(contests.lookOn()).isTrue();
        assertThat(published.contestedBy(31)).hasSize(20);
        words.becomes(rows(false));
        lookAtAll();

        assertThat(published.contestedBy(31)).isEmpty();
        assertThat(published.contestedBy(1)).isEmpty();
        assertThat(published.faults()).isEmpty();
    }

    @Test
    void aRetractedClaimContestsNothing() {
        words.becomes(rows(false));
        published.add(claim("CL:0000002", "PROTECTIVE"));
        published.add(claim("CL:0000003", "DETRIMENTAL"));
        published.retract(2);

        words.becomes(rows(true));
        lookAtAll();

        assertThat(published.contestedBy(1)).isEmpty();
        assertThat(published.changes()).hasSize(3);
    }

    private void lookAtAll() {
        int rounds = 0;
        while (contests.lookOn()) {
            assertThat(rounds++).as("it comes to an end").isLessThan(10);
        }
    }

    private static List<Term> rows(boolean above) {
        return List.of(
                new Term("CL:0000001", "cell", List.of(), List.of()),
                new Term("CL:0000002", "stem cell", List.of(), List.of("CL:0000001")),
                new Term("CL:0000003", "marrow cell", List.of(), above ? List.of("CL:0000002") : List.of()),
                new Term("CL:0000004", "muscle cell", List.of(), List.of("CL:0000001")),
                new Term("UBERON:0000001", "heart", List.of(), List.of()),
                new Term("GO:0000001", "apoptosis", List.of(), List.of()));
    }

    private static Claim claim(String donor, String outcome) {
        return ClaimJson.claim(StrictJson.read(
                """
                {"type":"CROSSTALK","aiUse":"NONE","donor":{"term":{"id":"%s","label":"a cell"}},
                 "cargo":{"kind":"VESICLE","role":"CARRIED"},"recipient":{"term":{"id":"UBERON:0000001","label":"heart"}},
                 "effect":{"process":{"id":"GO:0000001","label":"apoptosis"},"outcome":"%s"},
                 "evidence":[{"reference":"PMID:%d","direction":"SUPPORTS","kind":"PRIMARY"}]}"""
                        .formatted(donor, outcome, Math.abs(donor.hashCode() % 1000) + 1)));
    }
}
