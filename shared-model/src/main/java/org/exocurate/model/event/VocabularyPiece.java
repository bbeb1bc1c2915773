package org.exocurate.model.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Term;

/**
 * A part of a version of the vocabulary, on {@link Topics#VOCABULARY}. A version is told in pieces, the last of which says how many
 * there are and what digest they must add up to; only then it counts.
 *
 * @param telling what pieces belong together: a version may be told more than once
 * @param number of the version
 * @param base the version that this one is told as a change of; 0 if it is told whole
 * @param piece its place, from 1 on
 * @param terms rows that are new or other than in the base
 * @param gone ids that the base has and this version has not
 * @param overlay all corrections of this version; empty if they are those of the base
 * @param end what the last piece says
 */
public record VocabularyPiece(
        UUID telling,
        long number,
        long base,
        int piece,
        List<Term> terms,
        List<String> gone,
        Optional<List<OverlayLine>> overlay,
        Optional<End> end) {

    public static final String TYPE = "org.exocurate.vocabulary.told.v1";

    public VocabularyPiece {
        Objects.requireNonNull(telling, "a piece belongs to a telling");
        if (number < 1 || base < 0 || base >= number || piece < 1) {
            throw new IllegalArgumentException(
                    "there is no piece " + piece + " of version " + number + " upon version " + base);
        }
        terms = List.copyOf(terms);
        gone = List.copyOf(gone);
        overlay = overlay.map(List::copyOf);
    }

    /** True if all that there is comes with the telling. */
    public boolean isWhole() {
        return base == 0;
    }

    /**
     * The end of a telling.
     *
     * @param digest of the whole version
     * @param pieces how many there are, this one among them
     */
    public record End(String digest, int pieces) {

        public End {
            Objects.requireNonNull(digest, "the end of a telling names the digest");
        }
    }
}
