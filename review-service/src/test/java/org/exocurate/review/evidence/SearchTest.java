package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Works;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.evidence.PublishedClaims.Near;

import static org.assertj.core.api.Assertions.assertThat;

/** What the catalogue finds is what comparing with every published claim finds, as of any sequence. */
class SearchTest {

    private static final int CLAIMS = Integer.getInteger("exocurate.claims", 1_000);
    private static final int CHECKS = Integer.getInteger("exocurate.checks", 240);
    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);
    private static final List<String> WORDS = new ArrayList<>();

    private static PublishedDataset published;
    private static Catalogue following;

    @BeforeAll
    static void publish() {
        System.out.println("random dataset from seed " + SEED + " (-Dexocurate.seed=" + SEED + ")");
        published = new PublishedDataset();
        following = published.catalogue();
        for (int hundred = 0; hundred < CLAIMS / 100; hundred++) {
            published.add(IntStream.range(0, 100).mapToObj(i -> random()).toList());
            following.view(0, List.of(), 0);
        }
        for (int i = 0; i < CLAIMS / 10; i++) {
            long accession = 1L + RANDOM.nextInt(CLAIMS);
            if (!isRetracted(accession)) {
                change(accession, i % 3);
                following.view(0, List.of(), 0);
            }
        }
    }

    @AfterAll
    static void close() {
        published.close();
    }

    @Test
    void aCatalogueReadAtOnceFindsWhatComparingAllFinds() {
        agrees(published.catalogue(), published::all);
    }

    @Test
    void aCatalogueThatFollowedFindsWhatComparingAllFinds() {
        agrees(following, published::all);
    }

    @Test
    void whatATransactionWroteItFindsAndNobodyElse() {
        long head = published.dataset().sequence();
        List<Claim> more = IntStream.range(0, 30).mapToObj(i -> random()).toList();
        published.inVain(more, live(CLAIMS / 2), live(CLAIMS / 4), () -> {
            assertThat(published.dataset().sequence()).isGreaterThan(head + 30);
            agrees(following, published::allHere);
        });

        assertThat(published.dataset().sequence()).isEqualTo(head);
        agrees(following, published::all);
    }

    @Test
    void aCatalogueMadeLaterFindsTheSame() {
        published.forgetCatalogue();
        published.start();
        following = published.catalogue();

        agrees(following, published::all);
    }

    private static long live(long from) {
        return LongStream.iterate(from, accession -> accession + 1)
                .filter(accession -> !isRetracted(accession))
                .findFirst()
                .orElseThrow();
    }

    private static void agrees(Catalogue catalogue, LongFunction<List<PublishedClaim>> all) {
        PublishedClaims catalogued = new CataloguedClaims(catalogue, published.dataset(), published.bibliography());
        long head = published.dataset().sequence();
        List<Long> sequences = List.of(head, head, (long) CLAIMS, (long) CLAIMS / 3, 7L, 0L);
        Map<Relation, Integer> seen = new EnumMap<>(Relation.class);
        for (long asOf : sequences) {
            KnownClaims known = new KnownClaims(all.apply(asOf));
            for (int i = 0; i < CHECKS / sequences.size(); i++) {
                String words = RANDOM.nextBoolean() ? RandomPairsTest.words(RANDOM) : near();
                Optional<Accession> but = RANDOM.nextInt(5) == 0
                        ? Optional.of(new Accession(1L + RANDOM.nextInt(CLAIMS)))
                        : Optional.empty();
                ComparedClaim claim = ComparedClaim.of(ClaimWords.read(words), SmallWorld.VOCABULARY);
                String what = "seed " + SEED + " as of " + asOf + ": " + words;
                // What the published claims say of their works joins nearly all of them.
                Works works = RANDOM.nextBoolean()
                        ? Works.APART
                        : catalogued
                                .papers(claim.evidence(), asOf, catalogued.papersNow())
                                .works();
                Near expected = known.near(claim, asOf, but, SmallWorld.VOCABULARY, works);
                Near found = catalogued.near(claim, asOf, but, SmallWorld.VOCABULARY, works);

                assertThat(listed(found)).as(what).isEqualTo(listed(expected));
                assertThat(found.relation()).as(what).isEqualTo(expected.relation());
                assertThat(Math.min(found.count(), Verdict.COUNTED + 1))
                        .as(what)
                        .isEqualTo(Math.min(expected.count(), Verdict.COUNTED + 1));
                assertThat(found.retractedEquals()).as(what).isEqualTo(expected.retractedEquals());
                assertThat(firsts(found)).as(what).isEqualTo(firsts(expected));
                assertThat(catalogued.contradicted(claim, asOf, but, SmallWorld.VOCABULARY))
                        .as(what)
                        .isEqualTo(known.contradicted(claim, asOf, but, SmallWorld.VOCABULARY));
                expected.matches().forEach(match -> seen.merge(match.relation(), 1, Integer::sum));
            }
        }
        assertThat(seen.keySet())
                .as("all relations but NEW and UNRELATED are met: " + seen)
                .hasSize(Relation.values().length - 2);
    }

    private static List<String> listed(Near near) {
        return near.matches().stream()
                .limit(Verdict.LISTED)
                .map(SearchTest::text)
                .toList();
    }

    private static List<String> firsts(Near near) {
        return Stream.of(Relation.DUPLICATE, Relation.CORROBORATES)
                .flatMap(relation -> near.matches().stream()
                        .filter(match -> match.relation() == relation && !match.isRetracted())
                        .limit(1))
                .map(SearchTest::text)
                .toList();
    }

    private static String text(Compared match) {
        return match.named() + " " + match.relation() + match.explains() + (match.isRetracted() ? " retracted" : "");
    }

    private static Claim random() {
        String words = RandomPairsTest.words(RANDOM);
        WORDS.add(words);
        return ClaimWords.read(words);
    }

    /** A published claim with an axis or two changed. */
    private static String near() {
        return RandomPairsTest.changed(WORDS.get(RANDOM.nextInt(WORDS.size())), RANDOM);
    }

    private static boolean isRetracted(long accession) {
        return published
                .dataset()
                .claim(new Accession(accession), Long.MAX_VALUE)
                .filter(PublishedClaim::isLive)
                .isEmpty();
    }

    private static void change(long accession, int how) {
        switch (how) {
            case 0 -> published.retract(accession);
            case 1 -> published.revise(accession, random());
            default -> published.corroborate(accession, random());
        }
    }
}
