package org.exocurate.review.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Proposal;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.Match;
import org.exocurate.review.evidence.OpenClaim;
import org.exocurate.review.evidence.Verdict;

/** Open submissions near a claim: computed when read, shown after the published matches, and no part of any verdict. */
@ApplicationScoped
public class PendingMatches {

    /** No more open items are compared than this, the oldest first; nothing that is promised rests on them. */
    private static final int LOOKED_AT = 500;

    private final OpenItemTable items;
    private final EvidenceCheck evidence;

    PendingMatches(OpenItemTable items, EvidenceCheck evidence) {
        this.items = items;
        this.evidence = evidence;
    }

    /** Adds to a document's matches those of an item's proposal, as somebody who may see all of them reads them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void show(ObjectNode document, ReviewItem item) {
        if (item.status().isPending()) {
            add(document, item.proposal(), Optional.of(item.id()), submission -> true);
        }
    }

    /** Those of an item's proposal alone, as somebody reads them who may not see all. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public ArrayNode of(ReviewItem item, Reader reader) {
        ObjectNode stored = item.verdict().document();
        return item.status().isPending()
                ? matches(stored, item.proposal(), Optional.of(item.id()), reader.isOpen())
                : stored.arrayNode();
    }

    /** Adds to a document's matches those of a proposal that is not submitted; others' submissions tell little to most readers. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void show(ObjectNode document, Proposal proposal, Reader reader) {
        add(document, proposal, Optional.empty(), reader.isOpen());
    }

    /**
     * Who asks.
     *
     * @param own the ids that submission-service knows the reader by
     */
    public record Reader(boolean seesAll, Set<UUID> own) {

        private Predicate<UUID> isOpen() {
            return seesAll ? contributor -> true : own::contains;
        }
    }

    private void add(ObjectNode document, Proposal proposal, Optional<UUID> itself, Predicate<UUID> isOpenTo) {
        // The document may be the stored one, which others go on reading.
        ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(document.withArray("/matches"));
        document.set("matches", all.addAll(matches(document, proposal, itself, isOpenTo)));
    }

    /** As many as a document has room for beside the matches that it has. */
    private ArrayNode matches(ObjectNode document, Proposal proposal, Optional<UUID> itself, Predicate<UUID> isOpenTo) {
        ArrayNode matches = JsonNodeFactory.instance.arrayNode();
        long asOf = document.path("checkedAt").path("sequence").longValue();
        Optional<Claim> statement = evidence.statement(proposal, asOf);
        int room = Verdict.LISTED - document.path("matches").size();
        if (statement.isEmpty() || room <= 0) {
            return matches;
        }
        List<OpenItemTable.Proposed> near = items.claims(evidence.neighbourhood(statement.get()), LOOKED_AT).stream()
                .filter(item -> itself.filter(item.id()::equals).isEmpty())
                .toList();
        List<OpenClaim> open = near.stream().map(PendingMatches::open).toList();
        Set<String> readable = near.stream()
                .filter(item -> isOpenTo.test(item.contributor()))
                .map(item -> item.id().toString())
                .collect(Collectors.toSet());
        evidence.pending(statement.get(), open, asOf).stream()
                .limit(room)
                .forEach(match -> matches.add(readable.contains(match.claim()) ? match.json() : bare(match)));
        return matches;
    }

    private static OpenClaim open(OpenItemTable.Proposed item) {
        JsonNode proposal = StoredJson.read(item.proposal());
        return new OpenClaim(item.id(), ClaimJson.proposal(proposal).claim(), proposal);
    }

    /** What a contributor learns of somebody else's open submission. */
    private static ObjectNode bare(Match match) {
        ObjectNode all = match.json();
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        List.of("pending", "relation", "axes").forEach(field -> bare.set(field, all.path(field)));
        return bare;
    }
}
