package org.exocurate.review.check;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.people.People;
import org.exocurate.review.queue.MatchContents;
import org.exocurate.review.queue.PendingMatches;

/** The dry run: what would be found if this were submitted now. */
@Path("/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "checks", description = "What the dataset says of a claim, before it is submitted.")
class CheckResource {

    private final EvidenceCheck evidence;
    private final Dataset dataset;
    private final VocabularyInForce inForce;
    private final MatchContents contents;
    private final PendingMatches pending;
    private final People people;
    private final Caller caller;

    CheckResource(
            EvidenceCheck evidence,
            Dataset dataset,
            VocabularyInForce inForce,
            MatchContents contents,
            PendingMatches pending,
            People people,
            Caller caller) {
        this.evidence = evidence;
        this.dataset = dataset;
        this.inForce = inForce;
        this.contents = contents;
        this.pending = pending;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Checks a submission without making it",
            description =
                    """
                    The body is that of POST /submissions. Matches on open submissions come last, marked pending, and are no part
                    of verdict or matchCount; of others' submissions a contributor sees relation and axes only.""")
    public ObjectNode check(@HeaderParam("Content-Type") String type, InputStream body) {
        Vocabulary vocabulary = inForce.get();
        Proposal proposal = SubmissionForm.read(Body.json(Sent.json(type, body)), vocabulary)
                .by(caller.orcid());
        long sequence = dataset.sequence();
        requireCurrent(proposal, sequence);
        ObjectNode document =
                contents.with(evidence.judge(proposal, sequence, vocabulary).json());
        pending.show(document, proposal, reader());
        return document;
    }

    private PendingMatches.Reader reader() {
        return new PendingMatches.Reader(caller.has("curator"), people.knownAs(caller));
    }

    /** As the submission itself would be refused; a claim that is not known yet may be on its way. */
    private void requireCurrent(Proposal proposal, long sequence) {
        Optional.ofNullable(proposal.target())
                .flatMap(target -> dataset.claim(target.accession(), sequence))
                .filter(known ->
                        !known.isLive() || known.version() > proposal.target().version())
                .ifPresent(known -> {
                    String current = known.accession() + "." + known.version();
                    throw Refused.conflict(
                            known.isLive()
                                    ? "the target has a newer version: " + current
                                    : "the target is retracted: " + current,
                            Map.of("current", current, "changed", dataset.madeSince(proposal.target(), sequence)));
                });
    }
}
