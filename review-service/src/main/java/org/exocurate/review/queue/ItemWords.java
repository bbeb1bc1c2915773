package org.exocurate.review.queue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.dataset.AxisKeys;

/** What an item speaks of and what it cites, as it is found again when either changes its meaning. */
final class ItemWords {

    private ItemWords() {}

    /** The ids of its terms, and the folded texts of those that no vocabulary knows. */
    static String[] words(Proposal proposal) {
        Stream<TermRef> terms = proposal.claim() == null ? Stream.of() : terms(proposal.claim());
        return terms.filter(Objects::nonNull)
                .map(AxisKeys::key)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static Stream<TermRef> terms(Claim claim) {
        Stream<TermRef> single = Stream.of(
                claim.donor().term(),
                claim.cargo().term(),
                claim.recipient().term(),
                claim.effect().process(),
                claim.comparator());
        Stream<TermRef> several = Stream.concat(claim.donor().state().stream(), claim.condition().all().stream());
        return Stream.concat(single, several);
    }

    /** In one text, as arrays of different lengths do not go into one array; no word holds this character. */
    static String joined(String[] words) {
        return String.join("\u001f", words);
    }

    /** Every reference that its evidence gives. */
    static String[] cited(Proposal proposal) {
        List<Evidence> own =
                proposal.claim() == null ? List.of() : proposal.claim().evidence();
        return Stream.concat(own.stream(), proposal.evidence().stream())
                .flatMap(piece -> Stream.concat(Stream.of(piece.reference()), piece.sameAs().stream()))
                .map(Reference::id)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
