package org.exocurate.review.queue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.review.evidence.EvidenceCheck;

/** The items that wait for a decision, found by what they rest on. */
@ApplicationScoped
public class OpenItems {

    private final OpenItemTable items;
    private final EvidenceCheck evidence;

    OpenItems(OpenItemTable items, EvidenceCheck evidence) {
        this.items = items;
        this.evidence = evidence;
    }

    public List<UUID> all() {
        return items.all();
    }

    /** Those comparable with a claim in type, donor, cargo and recipient, or that might be. */
    public List<UUID> near(Claim claim) {
        return items.near(evidence.neighbourhood(claim));
    }

    /** Those that would change one of these claims. */
    public List<UUID> on(Collection<Accession> targets) {
        return items.on(targets);
    }

    /** Those that use one of these terms, by its id, or one of these texts as {@link ItemWords} keeps them. */
    public List<UUID> mentioning(Collection<String> words) {
        return items.mentioning(words);
    }

    /** A run of the references that they cite, in order, after one. */
    public List<String> cited(String after, int most) {
        return items.cited(after, most);
    }

    /** Those that cite one of these references. */
    public List<UUID> citing(Collection<String> references) {
        return items.citing(references);
    }
}
