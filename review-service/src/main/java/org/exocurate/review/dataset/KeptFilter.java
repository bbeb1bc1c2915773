package org.exocurate.review.dataset;

import java.util.Map;

/**
 * What somebody wants to hear of for a long time: for some axes a word each, by an id where a term was meant, so that it stays the same
 * when names change.
 */
public record KeptFilter(Map<String, String> words) {

    /** Everything. */
    public static final KeptFilter NONE = new KeptFilter(Map.of());

    public KeptFilter {
        words = Map.copyOf(words);
    }
}
