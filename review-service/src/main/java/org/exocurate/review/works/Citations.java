package org.exocurate.review.works;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Works.Joined;

/** What evidence cites, as it is kept: each reference with itself, and with its other identifiers both ways. */
final class Citations {

    private Citations() {}

    static List<Joined> of(Collection<Evidence> evidence) {
        return evidence.stream().flatMap(Citations::of).distinct().toList();
    }

    private static Stream<Joined> of(Evidence piece) {
        Stream<Joined> others = piece.sameAs().stream()
                .flatMap(
                        other -> Stream.of(new Joined(piece.reference(), other), new Joined(other, piece.reference())));
        return Stream.concat(Stream.of(new Joined(piece.reference(), piece.reference())), others);
    }
}
