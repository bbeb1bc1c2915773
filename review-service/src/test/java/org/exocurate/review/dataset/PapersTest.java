package org.exocurate.review.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.model.dataset.Change;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.Crosswalk;
import org.exocurate.review.works.Notice;
import org.exocurate.review.works.Notices;

import static org.assertj.core.api.Assertions.assertThat;

/** What is learnt of papers, and what the claims that rest on them come to by it. */
class PapersTest {

    private static final Accession FIRST = new Accession(1);
    private static final Accession SECOND = new Accession(2);
    private static final UUID STEWARD = UUID.randomUUID();

    private final RealDataset real = new RealDataset();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aRetractionIsTakenOutOfSupportAndAReinstatementBringsTheContentBackDigestForDigest() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:2")));
        String before = digest(FIRST);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");

        assertThat(notice("PMID:1", "RETRACTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().path("notices").toString())
                .isEqualTo(
                        "[{\"date\":\"2024-03-01\",\"reference\":\"PMID:1\",\"source\":\"a source\",\"type\":\"RETRACTION\"}]");
        assertThat(real.now(FIRST).version()).isEqualTo(1);

        assertThat(notice("PMID:1", "REINSTATEMENT")).isEqualTo(1);

        assertThat(digest(FIRST)).isEqualTo(before);
        assertThat(types()).containsExactly("claim.added", "claim.support_changed", "claim.support_changed");
        assertThat(last().proposedBy()).isEqualTo(STEWARD);
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void theNoticeThatCameLastIsInForceAndTheSameAgainChangesNothing() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "DOI:10.5555/one")));

        assertThat(notice("PMID:1", "CONCERN")).isEqualTo(1);
        assertThat(notice("DOI:10.5555/ONE", "CONCERN")).isZero();
        assertThat(notice("DOI:10.5555/ONE", "RETRACTION")).isEqualTo(1);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(notice("PMID:1", "CORRECTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().at("/notices/0/type").asText()).isEqualTo("CORRECTION");
        assertThat(real.now(FIRST).json().path("notices")).hasSize(1);
        assertThat(notice("PMID:1", "REINSTATEMENT")).isEqualTo(1);
        assertThat(notice("PMID:1", "REINSTATEMENT")).isZero();
        assertThat(real.now(FIRST).json().path("notices")).isEmpty();
    }

    @Test
    void aNoticeOnAPaperThatNobodyCitesTouchesNothing() {
        real.add(SampleClaims.claim(1));

        assertThat(notice("PMID:77", "RETRACTION")).isZero();

        assertThat(types()).containsExactly("claim.added");
    }

    @Test
    void whatIsRetractedCountsAgainstNobodyAnyMore() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);
        String first = digest(FIRST);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("DISPUTED");

        assertThat(notice("PMID:2", "RETRACTION")).isEqualTo(1);

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(real.now(FIRST).json().path("notices")).isEmpty();
        assertThat(real.now(SECOND).weight().grade()).isEqualTo("UNSUPPORTED");
        List<Change> changes = real.changes.range(3, 5);
        assertThat(changes).extracting(Change::accession).containsExactly("EXO-000002", "EXO-000001");
        assertThat(changes.get(0).cause()).isNull();
        assertThat(changes.get(1).cause()).isEqualTo(changes.get(0).sequence());

        notice("PMID:2", "REINSTATEMENT");
        assertThat(digest(FIRST)).isEqualTo(first);
    }

    @Test
    void aClaimApprovedLaterStartsUnderTheNotice() {
        notice("PMID:1", "RETRACTION");

        real.add(SampleClaims.claim(1));

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(real.now(FIRST).json().at("/notices/0/reference").asText()).isEqualTo("PMID:1");
        assertThat(types()).containsExactly("claim.added");
    }

    @Test
    void aClaimThatIsTakenBackKeepsWhatWasSaidOfItsPapersAndHearsNoMore() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1", "DOI:10.5555/one")));
        notice("DOI:10.5555/one", "CONCERN");
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), FIRST, "not in the source"));

        assertThat(real.now(FIRST).json().path("notices")).hasSize(1);
        assertThat(notice("PMID:1", "RETRACTION")).isZero();
    }

    @Test
    void moreClaimsThanAreWeighedAtATimeAreAllReachedAndHaveOneCause() {
        for (int i = 0; i < 205; i++) {
            real.add(SampleClaims.claim(1));
        }

        assertThat(notice("PMID:1", "RETRACTION")).isEqualTo(205);

        List<Change> changes = real.changes.range(205, 500);
        assertThat(changes).hasSize(205);
        assertThat(changes.get(0).cause()).isNull();
        assertThat(changes.subList(1, 205)).allMatch(change -> change.cause() == 206);
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void aCrosswalkJoinsWorksThatWereCountedApart() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "DOI:10.5555/one")));
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");

        // Neither of the two pairs alone joins what the claim cites.
        load("PMID:1", "PMC:PMC1");
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("SUPPORTED");
        load("PMC:PMC1", "DOI:10.5555/one");

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(types()).containsExactly("claim.added", "claim.support_changed");
        assertThat(real.papers.crosswalk().isCounted()).isTrue();
        assertThat(notice("DOI:10.5555/one", "RETRACTION")).isEqualTo(1);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("UNSUPPORTED");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void aLinkBetweenIdentifiersThatNoClaimCitesJoinsWhatTheyStandFor() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:4")));
        load("PMID:1", "DOI:10.5555/preprint");
        load("PMID:4", "DOI:10.5555/article");
        assertThat(types()).containsExactly("claim.added");

        load("DOI:10.5555/preprint", "DOI:10.5555/article");

        assertThat(types()).containsExactly("claim.added", "claim.support_changed");
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
    }

    @Test
    void aCountThatStopsInTheMiddleGoesOnFromThere() {
        for (int i = 0; i < 4; i++) {
            real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "PMID:2")));
        }
        join("PMID:1", "PMID:2");

        assertThat(count()).contains(3);
        assertThat(real.papers.crosswalk().isCounted()).isFalse();
        assertThat(real.now(new Accession(4)).weight().grade()).isEqualTo("SUPPORTED");
        assertThat(count()).contains(1);

        assertThat(count()).isEmpty();
        assertThat(real.now(new Accession(4)).weight().grade()).isEqualTo("PRELIMINARY");
    }

    @Test
    void aLoadThatFailsLeavesNothing() {
        RuntimeException broken = new IllegalStateException("the file broke off");
        try {
            real.inTransaction(() -> {
                long load = real.papers.crosswalk().begin().orElseThrow();
                real.papers.crosswalk().join(load, List.of(pair("PMID:1", "PMID:2")));
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

    @Test
    void whatOneClaimSaysOfAPaperHoldsForTheOthersAsLongAsItStands() {
        real.add(SampleClaims.on(SampleClaims.citing("A", "PMID:1"), SampleClaims.citing("B", "DOI:10.5555/one")));
        String apart = digest(FIRST);

        real.add(SampleClaims.on(SampleClaims.citing("C", "PMID:1", "DOI:10.5555/one")));

        assertThat(real.now(FIRST).weight().grade()).isEqualTo("PRELIMINARY");
        assertThat(types()).containsExactly("claim.added", "claim.added", "claim.support_changed");
        assertThat(last().cause()).isEqualTo(2);

        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), SECOND, "not in the source"));

        assertThat(digest(FIRST)).isEqualTo(apart);
        assertThat(types()).endsWith("claim.retracted", "claim.support_changed");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void whatWasKnownAtAPointStaysKnownSo() {
        real.add(SampleClaims.claim(1));
        Bibliography.At before = real.papers.bibliography().now();
        List<Evidence> evidence = List.of(SampleClaims.citing("A", "PMID:1"));
        join("PMID:1", "PMID:2");
        notice("PMID:2", "RETRACTION");
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
        join("PMID:1", "PMID:2");
        Bibliography.At joined = real.papers.bibliography().now();
        notice("PMID:3", "CONCERN");
        Set<Reference> asked =
                Set.of(reference("PMID:1"), reference("PMID:2"), reference("PMID:3"), reference("PMID:4"));

        assertThat(real.papers.bibliography().touched(asked, start))
                .containsExactlyInAnyOrder(reference("PMID:1"), reference("PMID:2"), reference("PMID:3"));
        assertThat(real.papers.bibliography().touched(asked, joined)).containsExactly(reference("PMID:3"));
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
        assertThat(papers.of(evidence, 1, papers.now()).works().of(reference("PMID:1")))
                .isEqualTo(reference("DOI:10.5555/one"));
        assertThat(papers.of(evidence, 2, papers.now()).works().of(reference("PMID:1")))
                .isEqualTo(reference("PMID:1"));
    }

    @Test
    void aWalkFindsWhatIsKeptAsCitedAndIsNot() {
        real.add(SampleClaims.claim(1));
        real.byHand("update citation set identifier = 'PMID:99', joined = 'PMID:99'");

        assertThat(real.walk.walked().faults())
                .anySatisfy(fault -> assertThat(fault.detail()).contains("cites"));
    }

    private int notice(String reference, String type) {
        return real.inTransaction(() -> {
            real.dataset.lock();
            Notices.Said said = new Notices.Said(
                    reference(reference), Notice.Type.valueOf(type), LocalDate.of(2024, 3, 1), "a source");
            Notices.Taken taken = real.papers.notices().take(List.of(said), STEWARD);
            return taken.notices().isEmpty()
                    ? 0
                    : real.dataset.reweigh(
                            Approval.by(STEWARD, taken.notices().get(0).id()), taken.works());
        });
    }

    private void load(String... identifiers) {
        join(identifiers);
        Optional<Integer> some = count();
        while (some.isPresent()) {
            some = count();
        }
    }

    private void join(String... identifiers) {
        real.inTransaction(() -> {
            Crosswalk crosswalk = real.papers.crosswalk();
            long load = crosswalk.begin().orElseThrow();
            crosswalk.join(load, List.of(pair(identifiers[0], identifiers[1])));
            crosswalk.inForce(load, STEWARD);
            return load;
        });
    }

    /** How many of the next claims changed. */
    private Optional<Integer> count() {
        return real.inTransaction(() -> real.papers.crosswalk().uncounted().map(some -> {
            int changed = real.dataset.reweigh(Approval.by(STEWARD, UUID.randomUUID()), some.claims());
            real.papers.crosswalk().counted(some);
            return changed;
        }));
    }

    private static String migration(String path) {
        try (var in = PapersTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Joined pair(String one, String other) {
        return new Joined(reference(one), reference(other));
    }

    private static Reference reference(String text) {
        return new Reference(text);
    }

    private String digest(Accession accession) {
        return real.states.one(accession, Long.MAX_VALUE).orElseThrow().digest();
    }

    private Change last() {
        List<Change> all = real.changes.range(0, 10_000);
        return all.get(all.size() - 1);
    }

    private List<String> types() {
        return new ArrayList<>(
                real.changes.range(0, 10_000).stream().map(Change::type).toList());
    }
}
