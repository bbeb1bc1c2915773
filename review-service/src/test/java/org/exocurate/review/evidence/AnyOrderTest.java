package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.claim.Works;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.rules.Rules;

import static org.assertj.core.api.Assertions.assertThat;

/** In whatever order the same submissions are approved, the same is known in the end. */
class AnyOrderTest {

    private static final int SUBMISSIONS = Integer.getInteger("exocurate.submissions", 200);
    private static final int CHECKS = SUBMISSIONS / 10;
    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());

    /** What these states lie below is nothing of the list, so that to be the same state is to be equal. */
    private static final List<String> STATES =
            List.of("-", "hypoxia", "senescent", "hypoxia+senescent", "foo", "diabetes");

    private final Random random = new Random(SEED);

    @Test
    void twoOrdersEndInTheSameClaimsWorksGradesAndRelations() {
        System.out.println("random submissions from seed " + SEED + " (-Dexocurate.seed=" + SEED + ")");
        List<Claim> submissions =
                IntStream.range(0, SUBMISSIONS).mapToObj(i -> random()).toList();
        List<Claim> shuffled = new ArrayList<>(submissions);
        Collections.shuffle(shuffled, random);
        List<Claim> checks = IntStream.range(0, CHECKS).mapToObj(i -> random()).toList();

        try (Told one = new Told();
                Told other = new Told()) {
            submissions.forEach(one::tell);
            shuffled.forEach(other::tell);
            Map<String, String> names = one.namesIn(other);

            assertThat(other.known(name -> name)).as("seed " + SEED).isEqualTo(one.known(names::get));
            assertThat(one.corroborated)
                    .as("corroborations, which are what could go wrong")
                    .isPositive();
            for (Claim check : checks) {
                assertThat(other.relations(check))
                        .as("seed " + SEED + ": " + check)
                        .isEqualTo(one.relations(check));
            }
        }
    }

    /** A work is told of in one way wherever it is cited. */
    private Claim random() {
        String words = RandomPairsTest.words(random) + " state:" + STATES.get(random.nextInt(STATES.size())) + donor();
        int work = 1 + random.nextInt(SUBMISSIONS / 4);
        return ClaimWords.read(words)
                .withEvidence(List.of(ClaimWords.piece(
                        ClaimWords.pmid(String.valueOf(work)),
                        List.of(),
                        false,
                        work % 5 == 0 ? null : "laboratory " + work % 7,
                        work % 6 == 0 ? EvidenceKind.REVIEW : EvidenceKind.PRIMARY)));
    }

    /** Each organ has as many claims as a small run has altogether: more would all contradict each other. */
    private String donor() {
        int organs = Math.min(SmallWorld.ORGANS, SUBMISSIONS / 200);
        String of = random.nextBoolean() ? " donor:organ_" : " donor:cell_of_organ_";
        return organs > 1 ? of + random.nextInt(organs) : "";
    }

    /** A dataset to which each submission is told, as by curators who reject duplicates and approve all else. */
    private static final class Told implements AutoCloseable {

        private final PublishedDataset published = new PublishedDataset();
        private final PublishedClaims claims =
                new CataloguedClaims(published.catalogue(), published.dataset(), published.bibliography());
        private final EvidenceCheck check =
                new EvidenceCheck(claims, () -> SmallWorld.VOCABULARY, new EvidenceRules(Rules.packaged()));
        private int corroborated;

        void tell(Claim claim) {
            Proposal proposal = Proposal.add(claim);
            Verdict verdict = check.judge(proposal, published.dataset().sequence());
            Optional<String> same = verdict.first(Relation.CORROBORATES);
            if (verdict.relation().equals(Optional.of(Relation.DUPLICATE))) {
                return;
            }
            if (same.isPresent()) {
                published.corroborate(accession(same.get()).number(), claim);
                corroborated++;
            } else {
                published.add(
                        claim,
                        check.contradicted(proposal, published.dataset().sequence())
                                .toArray(Accession[]::new));
            }
        }

        /** What the other dataset calls each claim of this one; each is there once. */
        Map<String, String> namesIn(Told other) {
            Map<Optional<TermRef>, List<PublishedClaim>> theirs = other.all().stream()
                    .collect(Collectors.groupingBy(
                            their -> Optional.ofNullable(their.claim().donor().term())));
            Map<String, String> names = new HashMap<>();
            for (PublishedClaim claim : all()) {
                ComparedClaim mine = ComparedClaim.of(claim.claim(), SmallWorld.VOCABULARY);
                Optional<TermRef> donor =
                        Optional.ofNullable(claim.claim().donor().term());
                List<String> same = theirs.getOrDefault(donor, List.of()).stream()
                        .filter(their -> Compared.of(mine, their, SmallWorld.VOCABULARY, Works.APART)
                                .relation()
                                .saysTheSame())
                        .map(their -> their.accession().toString())
                        .toList();
                assertThat(same).as("seed " + SEED + ": " + claim.claim()).hasSize(1);
                names.put(claim.accession().toString(), same.get(0));
            }
            return names;
        }

        /** Works, support, grade and who contests it, of each claim under the name that is given to it. */
        Map<String, String> known(UnaryOperator<String> name) {
            Map<String, String> known = new TreeMap<>();
            for (PublishedClaim claim : all()) {
                Set<String> works = claim.claim().evidence().stream()
                        .map(piece -> piece.reference().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> contesting = new TreeSet<>();
                JsonNode content = StoredJson.read(claim.content());
                content.path("contestedBy").forEach(by -> contesting.add(name.apply(by.asText())));
                known.put(
                        name.apply(claim.accession().toString()),
                        works + " " + content.path("support") + " " + content.path("grade") + " " + claim.status() + " "
                                + contesting);
            }
            return known;
        }

        /** The verdict, how many match, and how the strongest do. */
        String relations(Claim claim) {
            Verdict verdict =
                    check.judge(Proposal.add(claim), published.dataset().sequence());
            return verdict.word() + " " + verdict.matchCount() + " "
                    + verdict.matches().stream().map(Match::relation).toList();
        }

        private List<PublishedClaim> all() {
            return published.all(published.dataset().sequence());
        }

        private static Accession accession(String named) {
            return Accession.read(named.replaceAll("\\..*", "")).orElseThrow();
        }

        @Override
        public void close() {
            published.close();
        }
    }
}
