package org.exocurate.review.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;

/** The supporting works of two claims, joined by what is known of them and all that either says. */
record SharedWorks(Set<Reference> one, Set<Reference> other) {

    static SharedWorks of(List<Evidence> one, List<Evidence> other, Works known) {
        Works works = known.with(Stream.concat(one.stream(), other.stream()).toList());
        return new SharedWorks(works.of(one, Evidence::supports), works.of(other, Evidence::supports));
    }

    /** True if a supporting work of the first is none of the second. */
    boolean bringsANewOne() {
        return !other.containsAll(one);
    }

    boolean shareOne() {
        return !Collections.disjoint(one, other);
    }
}
