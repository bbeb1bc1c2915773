package org.exocurate.review.dataset;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.dataset.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** What a notice on a paper makes of the claims that rest on it. */
class NoticesTest {

    private static final Accession FIRST = new Accession(1);
    private static final Accession SECOND = new Accession(2);

    private final RealDataset real = new RealDataset();
    private final ToldOfPapers papers = new ToldOfPapers(real);

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aRetractionIsTakenOutOfSupportAndAReinstatementBringsTheContentBackDigestForDigest() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:2")));
        String before = papers.digest(FIRST);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");

        assertThat(papers.notice("PMID:1", "RETRACTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().path("notices").toString())
                .isEqualTo(
                        "[{\"date\":\"2024-03-01\",\"reference\":\"PMID:1\",\"source\":\"a source\",\"type\":\"RETRACTION\"}]");
        assertThat(real.now(FIRST).version()).isEqualTo(1);

        assertThat(papers.notice("PMID:1", "REINSTATEMENT")).isEqualTo(1);

        assertThat(papers.digest(FIRST)).isEqualTo(before);
        assertThat(papers.types()).containsExactly("claim.added", "claim.support_changed", "claim.support_changed");
        assertThat(papers.last().proposedBy()).isEqualTo(ToldOfPapers.STEWARD);
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void theNoticeThatCameLastIsInForceAndTheSameAgainChangesNothing() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "DOI:10.5555/one")));

        assertThat(papers.notice("PMID:1", "CONCERN")).isEqualTo(1);
        assertThat(papers.notice("DOI:10.5555/ONE", "CONCERN")).isZero();
        assertThat(papers.notice("DOI:10.5555/ONE", "RETRACTION")).isEqualTo(1);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(papers.notice("PMID:1", "CORRECTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().at("/notices/0/type").asText()).isEqualTo("CORRECTION");
        assertThat(real.now(FIRST).json().path("notices")).hasSize(1);
        assertThat(papers.notice("PMID:1", "REINSTATEMENT")).isEqualTo(1);
        assertThat(papers.notice("PMID:1", "REINSTATEMENT")).isZero();
        assertThat(real.now(FIRST).json().path("notices")).isEmpty();
    }

    @Test
    void aNoticeOnAPaperThatNobodyCitesTouchesNothing() {
        real.add(SampleClaims.claim(1));

        assertThat(papers.notice("PMID:77", "RETRACTION")).isZero();

        assertThat(papers.types()).containsExactly("claim.added");
    }

    @Test
    void whatIsRetractedCountsAgainstNobodyAnyMore() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);
        String first = papers.digest(FIRST);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("DISPUTED");

        assertThat(papers.notice("PMID:2", "RETRACTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().path("notices")).isEmpty();
        assertThat(real.now(SECOND).weight().grade()).isEqualTo("UNSUPPORTED");
        List<Change> changes = real.changes.range(3, 5);
        assertThat(changes).extracting(Change::accession).containsExactly("EXO-000002", "EXO-000001");
        assertThat(changes.get(0).cause()).isNull();
        assertThat(changes.get(1).cause()).isEqualTo(changes.get(0).sequence());

        papers.notice("PMID:2", "REINSTATEMENT");
        assertThat(papers.digest(FIRST)).isEqualTo(first);
    }

    @Test
    void aClaimApprovedLaterStartsUnderTheNotice() {
        papers.notice("PMID:1", "RETRACTION");

        real.add(SampleClaims.claim(1));

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(real.now(FIRST).json().at("/notices/0/reference").asText()).isEqualTo("PMID:1");
        assertThat(papers.types()).containsExactly("claim.added");
    }

    @Test
    void aClaimThatIsTakenBackKeepsWhatWasSaidOfItsPapersAndHearsNoMore() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "DOI:10.5555/one")));
        papers.notice("DOI:10.5555/one", "CONCERN");
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), FIRST, "not in the source"));

        assertThat(real.now(FIRST).json().path("notices")).hasSize(1);
        assertThat(papers.notice("PMID:1", "RETRACTION")).isZero();
    }

    @Test
    void moreClaimsThanAreWeighedAtATimeAreAllReachedAndHaveOneCause() {
        for (int i = 0; i < 205; i++) {
            real.add(SampleClaims.claim(1));
        }

        assertThat(papers.notice("PMID:1", "RETRACTION")).isEqualTo(205);

        List<Change> changes = real.changes.range(205, 500);
        assertThat(changes).hasSize(205);
        assertThat(changes.get(0).cause()).isNull();
        assertThat(changes.subList(1, 205)).allMatch(change -> change.cause() == 206);
        assertThat(real.walk.walked().faults()).isEmpty();
    }
}
