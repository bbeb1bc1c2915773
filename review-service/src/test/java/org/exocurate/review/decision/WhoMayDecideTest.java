package org.exocurate.review.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.AiUse;
import org.exocurate.model.claim.Author;
import org.exocurate.model.claim.Cargo;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Donor;
import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.EvidenceDirection;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Recipient;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.TermRef;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.people.Person;
import org.exocurate.review.queue.Decision;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhoMayDecideTest {

    private static final String ORCID = "0000-0002-1825-0097";
    private static final Person CONTRIBUTOR = person("contributor", "0000-0001-5109-3700", "Heart Lab");
    private static final Person CURATOR = person("curator", ORCID, "Bone Lab");

    @Test
    void anIndependentCuratorMayDecideAndCountsAsIndependent() {
        assertThat(check(CURATOR, item(1, "X"), "APPROVE", "NONE", List.of())).isTrue();
    }

    @Test
    void theContributorMayNotDecideNotEvenToReject() {
        refuses("not-the-contributor", CONTRIBUTOR, item(1, "X"), "REJECT", "NONE", List.of());
    }

    @Test
    void anotherAccountWithTheSameOrcidIsTheContributorToo() {
        Person again = person("other-account", "0000-0001-5109-3700", "Bone Lab");

        refuses("not-the-contributor", again, item(1, "X"), "APPROVE", "NONE", List.of());
    }

    @Test
    void aCuratorNeedsAnOrcid() {
        Person without = new Person(UUID.randomUUID(), "issuer", "c", Optional.empty(), Optional.of("Bone Lab"));

        refuses("curator-needs-orcid", without, item(1, "X"), "APPROVE", "NONE", List.of());
    }

    @Test
    void aTieNeverCountsOnAnItemThatOneApprovalPublishes() {
        Person colleague = person("colleague", ORCID, "Heart Lab");

        refuses("same-organisation", colleague, item(1, "X"), "APPROVE", "NONE", List.of());
        refuses("declared-conflict-of-interest", CURATOR, item(1, "X"), "APPROVE", "DECLARED", List.of());
        refuses("author-of-cited-work", CURATOR, item(1, ORCID), "APPROVE", "NONE", List.of());
    }

    @Test
    void aTieCountsAfterAnIndependentApprovalWhereTwoAreNeeded() {
        Person colleague = person("colleague", ORCID, "Heart Lab");
        Decision independent = approval(UUID.randomUUID(), true);

        assertThat(check(colleague, item(2, "X"), "APPROVE", "NONE", List.of(independent)))
                .isFalse();
        refuses("same-organisation", colleague, item(2, "X"), "APPROVE", "NONE", List.of());
    }

    @Test
    void anAuthorIsKnownInAnySpellingOfTheOrcid() {
        String address = "https://orcid.org/" + CURATOR.orcid().orElseThrow().toLowerCase(Locale.ROOT);

        refuses("author-of-cited-work", CURATOR, item(1, address), "APPROVE", "NONE", List.of());
    }

    @Test
    void anyCuratorMayRejectAlone() {
        Person colleague = person("colleague", ORCID, "Heart Lab");

        assertThat(check(colleague, item(1, "X"), "REJECT", "DECLARED", List.of()))
                .isFalse();
    }

    @Test
    void theSecondApprovalIsAnothersPersons() {
        Decision own = approval(CURATOR.id(), true);
        Person again = person("other-account", ORCID, "Skin Lab");

        refuses("two-different-curators", CURATOR, item(2, "X"), "APPROVE", "NONE", List.of(own));
        refuses("two-different-curators", again, item(2, "X"), "APPROVE", "NONE", List.of(own));
    }

    private static void refuses(
            String rule, Person curator, ReviewItem item, String decision, String conflict, List<Decision> former) {
        assertThatThrownBy(() -> check(curator, item, decision, conflict, former))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(403);
                    assertThat(refused.problem().more()).containsEntry("rule", rule);
                });
    }

    private static boolean check(
            Person curator, ReviewItem item, String decision, String conflict, List<Decision> former) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("decision", decision)
                .put("reason", "read")
                .put("reasonCode", "OTHER")
                .put("conflictOfInterest", conflict);
        return new WhoMayDecide(
                        curator, CONTRIBUTOR, item, item.proposal().claim().evidence(), former, approvers(former))
                .check(DecisionForm.read(body));
    }

    private static List<Person> approvers(List<Decision> standing) {
        return standing.stream()
                .filter(approval -> approval.person().equals(CURATOR.id()))
                .map(approval -> CURATOR)
                .toList();
    }

    private static Person person(String subject, String orcid, String organisation) {
        return new Person(UUID.randomUUID(), "issuer", subject, Optional.of(orcid), Optional.of(organisation));
    }

    private static Decision approval(UUID by, boolean independent) {
        return new Decision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                by,
                Decision.Kind.APPROVE,
                "read",
                Optional.empty(),
                Decision.Conflict.NONE,
                Optional.empty(),
                JsonNodeFactory.instance.arrayNode(),
                "tag",
                JsonNodeFactory.instance.objectNode(),
                Instant.EPOCH,
                true,
                independent);
    }

    private static ReviewItem item(int approvalsNeeded, String authorOrcid) {
        return new ReviewItem(
                UUID.randomUUID(),
                ReviewStatus.OPEN,
                Proposal.add(claim(authorOrcid)),
                UUID.randomUUID(),
                Optional.empty(),
                1,
                1,
                Instant.EPOCH,
                new ReviewItem.Judged(
                        "NEW",
                        9,
                        0,
                        JsonNodeFactory.instance.objectNode(),
                        0,
                        approvalsNeeded,
                        0,
                        AxisKeys.NONE.stored(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static Claim claim(String authorOrcid) {
        Evidence evidence = new Evidence(
                new Reference("PMID:1"),
                null,
                EvidenceDirection.SUPPORTS,
                EvidenceKind.PRIMARY,
                null,
                null,
                null,
                null,
                null,
                List.of(new Author("A. Writer", authorOrcid)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Claim(
                ClaimType.CROSSTALK,
                new Donor(TermRef.resolved("CL:0000134", "mesenchymal stem cell"), List.of()),
                new Cargo(CargoKind.VESICLE, null, null),
                new Recipient(TermRef.resolved("UBERON:0000948", "heart")),
                new Effect(null, null, Outcome.PROTECTIVE),
                null,
                null,
                List.of(),
                null,
                AiUse.NONE,
                List.of(evidence));
    }
}
