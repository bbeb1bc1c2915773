package org.exocurate.review.files;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The bytes of a file as a table keeps them, part by part.
 *
 * @param sizes how many bytes each part gives; none where the file is not kept so
 * @param stored fetches a part, counted from 0
 */
record Parts(List<Integer> sizes, IntFunction<Optional<byte[]>> stored) {

    static final Parts NONE = new Parts(List.of(), part -> Optional.empty());

    Parts {
        sizes = List.copyOf(sizes);
    }

    boolean isEmpty() {
        return sizes.isEmpty();
    }

    byte[] part(int number) {
        return stored.apply(number)
                .orElseThrow(() -> new IllegalStateException("part " + number + " of a file has gone"));
    }
}
