package org.exocurate.review.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;

/** The supporting works of two claims, joined by all that either says of them. */
record SharedWorks(Set<Reference> one, Set<Reference> other) {

    static SharedWorks of(List<Evidence> one, List<Evidence> other) {
        Works works = Works.of(Stream.concat(one.stream(), other.stream()).toList());
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
