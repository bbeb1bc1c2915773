package org.exocurate.review.dataset;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.review.works.KnownWorks;

/**
 * A claim of the dataset and all that its content says. Holds no later sequence or time, so that equal content has equal
 * bytes whenever it is written.
 *
 * @param contestedBy the published claims that contradict it
 * @param weight its support and grade
 * @param notices those in force on its works
 * @param submissions what it came from, oldest first
 */
record DatasetClaim(
        Accession accession,
        int version,
        boolean retracted,
        SortedSet<Accession> contestedBy,
        Claim claim,
        Weight weight,
        ArrayNode notices,
        ArrayNode submissions) {

    DatasetClaim {
        contestedBy = new TreeSet<>(contestedBy);
    }

    static DatasetClaim added(Accession accession, Claim claim, Approval approval) {
        ArrayNode submissions = JsonNodeFactory.instance.arrayNode();
        submissions.add(submission(ProposalKind.ADD, 1, approval));
        return new DatasetClaim(
                accession,
                1,
                false,
                new TreeSet<>(),
                claim,
                Weight.of(claim, List.of(), KnownWorks.NOTHING),
                JsonNodeFactory.instance.arrayNode(),
                submissions);
    }

    static DatasetClaim read(JsonNode content) {
        SortedSet<Accession> contestedBy = new TreeSet<>();
        content.path("contestedBy").forEach(other -> contestedBy.add(accession(other)));
        return new DatasetClaim(
                accession(content.path("accession")),
                content.path("version").intValue(),
                content.path("status").asText().equals(ClaimStatus.RETRACTED.name()),
                contestedBy,
                ClaimJson.claim(content.path("claim")),
                Weight.read(content),
                (ArrayNode) content.path("notices"),
                (ArrayNode) content.path("provenance").path("submissions"));
    }

    private static Accession accession(JsonNode text) {
        return Accession.read(text.asText()).orElseThrow(() -> new IllegalArgumentException(text + " is no accession"));
    }

    ClaimStatus status() {
        if (retracted) {
            return ClaimStatus.RETRACTED;
        }
        return contestedBy.isEmpty() ? ClaimStatus.PUBLISHED : ClaimStatus.CONTESTED;
    }

    /** The next version, saying this, by this approval. */
    DatasetClaim next(ProposalKind kind, Claim next, Approval approval) {
        ArrayNode all = submissions.deepCopy();
        all.add(submission(kind, version + 1, approval));
        return new DatasetClaim(accession, version + 1, retracted, contestedBy, next, weight, notices, all);
    }

    /** The next version, taken back for this reason. */
    DatasetClaim retracted(String reason, Approval approval) {
        DatasetClaim next = next(ProposalKind.RETRACT, claim, approval);
        ((ObjectNode) next.submissions.get(next.submissions.size() - 1)).put("reason", reason);
        return new DatasetClaim(
                accession, next.version, true, new TreeSet<>(), claim, weight, notices, next.submissions);
    }

    DatasetClaim contestedBy(Collection<Accession> others) {
        return new DatasetClaim(
                accession, version, retracted, new TreeSet<>(others), claim, weight, notices, submissions);
    }

    /** Weighed against the claims that contradict it, by what is known of all their papers. */
    DatasetClaim against(List<Claim> contradicting, KnownWorks papers) {
        return new DatasetClaim(
                accession,
                version,
                retracted,
                contestedBy,
                claim,
                Weight.of(claim, contradicting, papers),
                NoticesShown.on(claim.evidence(), papers),
                submissions);
    }

    /** Whether its support, grade and notices are those of the other. */
    boolean weighsAs(DatasetClaim other) {
        return weight.equals(other.weight) && notices.equals(other.notices);
    }

    ObjectNode json() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("accession", accession.toString());
        content.put("version", version);
        content.put("status", status().name());
        content.set("contestedBy", texts(contestedBy));
        content.set("claim", ClaimJson.published(claim));
        content.set("support", weight.support());
        content.put("grade", weight.grade());
        content.set("notices", notices);
        content.putObject("provenance").set("submissions", submissions);
        return content;
    }

    private static ArrayNode texts(Collection<Accession> accessions) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        accessions.forEach(accession -> texts.add(accession.toString()));
        return texts;
    }

    private static ObjectNode submission(ProposalKind kind, int version, Approval approval) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        submission.put("id", approval.submission().toString());
        submission.put("kind", kind.name());
        submission.put("version", version);
        submission.put("proposedBy", approval.proposedBy().toString());
        submission.set("approvedBy", persons(approval));
        return submission;
    }

    private static ArrayNode persons(Approval approval) {
        ArrayNode persons = JsonNodeFactory.instance.arrayNode();
        approval.approvedBy().forEach(person -> persons.add(person.toString()));
        return persons;
    }
}
