package org.exocurate.review.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.review.works.Bibliography;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known of papers by what claims say of them, and as of when. */
class CitationsTest {

    private static final Accession FIRST = new Accession(1);
    private static final Accession SECOND = new Accession(2);

    private final RealDataset real = new RealDataset();
    private final ToldOfPapers papers = new ToldOfPapers(real);

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void whatOneClaimSaysOfAPaperHoldsForTheOthersAsLongAsItStands() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "DOI:10.5555/one")));
        String apart = papers.digest(FIRST);

        real.add(SampleClaims.on(SampleClaims.citing("C", "PMID:1", "DOI:10.5555/one")));

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(papers.types()).containsExactly("claim.added", "claim.added", "claim.support_changed");
        assertThat(papers.last().cause()).isEqualTo(2);

        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), SECOND, "not in the source"));

        assertThat(papers.digest(FIRST)).isEqualTo(apart);
        assertThat(papers.types()).endsWith("claim.retracted", "claim.support_changed");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void whatWasKnownAtAPointStaysKnownSo() {
        real.add(SampleClaims.claim(1));
        Bibliography.At before = real.papers.bibliography().now();
        List<Evidence> evidence = List.of(SampleClaims.citing("A", "PMID:1"));
        papers.join("PMID:1", "PMID:2");
        papers.notice("PMID:2", "RETRACTION");
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "PMID:3")));

        assertThat(real.papers.bibliography().of(evidence, 1, before).on(new Reference("PMID:1")))
                .isEmpty();
        assertThat(real.papers.bibliography().now(evidence).retracted()).hasSize(1);
        assertThat(real.papers.bibliography().now(evidence).works().of(new Reference("PMID:3")))
                .isEqualTo(new Reference("PMID:1"));
        assertThat(real.papers
                        .bibliography()
                        .of(evidence, 1, real.papers.bibliography().now())
                        .works()
                        .of(new Reference("PMID:3")))
                .isEqualTo(new Reference("PMID:3"));
    }

    @Test
    void whoAsksIsToldWhichReferencesAreConcerned() {
        Bibliography.At start = real.papers.bibliography().now();
        papers.join("PMID:1", "PMID:2");
        Bibliography.At joined = real.papers.bibliography().now();
        papers.notice("PMID:3", "CONCERN");
        Set<Reference> asked = Set.of(
                new Reference("PMID:1"), new Reference("PMID:2"), new Reference("PMID:3"), new Reference("PMID:4"));

        assertThat(real.papers.bibliography().touched(asked, start))
                .containsExactlyInAnyOrder(new Reference("PMID:1"), new Reference("PMID:2"), new Reference("PMID:3"));
        assertThat(real.papers.bibliography().touched(asked, joined)).containsExactly(new Reference("PMID:3"));
        assertThat(real.papers.news()).extracting(news -> news.mayBeAny()).containsExactly(true, false);
    }

    @Test
    void theMigrationKnowsWhatTheClaimsThatAreThereCiteAndCited() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "DOI:10.5555/one", "PMC:PMC1")));
        real.inTransaction(() -> real.dataset.revise(
                RealDataset.approval(), FIRST, SampleClaims.on(SampleClaims.citing("A", "PMID:1")), List.of()));
        real.add(SampleClaims.claim(2));
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), SECOND, "not in the source"));
        real.byHand("delete from citation");

        String script = migration("/db/migration/V5__works.sql");
        real.byHand(script.substring(script.indexOf("insert into citation")));

        assertThat(real.walk.walked().faults()).isEmpty();
        List<Evidence> evidence = List.of(SampleClaims.citing("A", "PMC:PMC1"));
        Bibliography papers = real.papers.bibliography();
        assertThat(papers.of(evidence, 1, papers.now()).works().of(new Reference("PMID:1")))
                .isEqualTo(new Reference("DOI:10.5555/one"));
        assertThat(papers.of(evidence, 2, papers.now()).works().of(new Reference("PMID:1")))
                .isEqualTo(new Reference("PMID:1"));
    }

    @Test
    void aWalkFindsWhatIsKeptAsCitedAndIsNot() {
        real.add(SampleClaims.claim(1));
        real.byHand("update citation set identifier = 'PMID:99', joined = 'PMID:99'");

        assertThat(real.walk.walked().faults())
                .anySatisfy(fault -> assertThat(fault.detail()).contains("cites"));
    }

    private static String migration(String path) {
        try (var in = CitationsTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
