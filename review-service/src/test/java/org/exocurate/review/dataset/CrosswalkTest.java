package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** What identifiers of one paper, told by a crosswalk, make of the claims that cite them. */
class CrosswalkTest {

    private static final Accession FIRST = new Accession(1);

    private final RealDataset real = new RealDataset();
    private final ToldOfPapers papers = new ToldOfPapers(real);

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aCrosswalkJoinsWorksThatWereCountedApart() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "DOI:10.5555/one")));
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");

        // Neither of the two pairs alone joins what the claim cites.
        papers.load("PMID:1", "PMC:PMC1");
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");
        papers.load("PMC:PMC1", "DOI:10.5555/one");

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(papers.types()).containsExactly("claim.added", "claim.support_changed");
        assertThat(real.papers.crosswalk().isCounted()).isTrue();
        assertThat(papers.notice("DOI:10.5555/one", "RETRACTION")).isEqualTo(1);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void aLinkBetweenIdentifiersThatNoClaimCitesJoinsWhatTheyStandFor() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:4")));
        papers.load("PMID:1", "DOI:10.5555/preprint");
        papers.load("PMID:4", "DOI:10.5555/article");
        assertThat(papers.types()).containsExactly("claim.added");

        papers.load("DOI:10.5555/preprint", "DOI:10.5555/article");

        assertThat(papers.types()).containsExactly("claim.added", "claim.support_changed");
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
    }

    @Test
    void aCountThatStopsInTheMiddleGoesOnFromThere() {
        for (int i = 0; i < 4; i++) {
            real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:2")));
        }
        papers.join("PMID:1", "PMID:2");

        assertThat(papers.count()).contains(3);
        assertThat(real.papers.crosswalk().isCounted()).isFalse();
        assertThat(real.now(new Accession(4)).weight().grade()).isEqualTo("SUPPORTED");
        assertThat(papers.count()).contains(1);

        assertThat(papers.count()).isEmpty();
        assertThat(real.now(new Accession(4)).weight().grade()).isEqualTo("PRELIMINARY");
    }

    @Test
    void aLoadThatFailsLeavesNothing() {
        RuntimeException broken = new IllegalStateException("the file broke off");
        try {
            real.inTransaction(() -> {
                long load = real.papers.crosswalk().begin().orElseThrow();
                real.papers.crosswalk().join(load, List.of(ToldOfPapers.pair("PMID:1", "PMID:2")));
                throw broken;
            });
        } catch (IllegalStateException e) {
            assertThat(e).isSameAs(broken);
        }

        assertThat(real.papers.bibliography().work(new Reference("PMID:1"))).containsExactly(new Reference("PMID:1"));
        assertThat(real.papers.crosswalk().number()).isZero();
    }

    @Test
    void oneLoadsAtATime() {
        Optional<Long> second = real.inTransaction(() -> {
            assertThat(real.papers.crosswalk().begin()).contains(1L);
            return real.inTransaction(() -> real.papers.crosswalk().begin());
        });

        assertThat(second).isEmpty();
    }
}
