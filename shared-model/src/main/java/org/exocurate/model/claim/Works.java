package org.exocurate.model.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which references are one work: identifiers that a piece of evidence gives together are one, and so are those that a chain
 * of such pieces joins. The order of the evidence changes nothing.
 */
public final class Works {

    /** Nothing is known: every identifier is a work of its own. */
    public static final Works APART = new Works(Map.of());

    private final Map<Reference, Reference> joined;

    private Works(Map<Reference, Reference> joined) {
        this.joined = new HashMap<>(joined);
    }

    /** Two identifiers of one work. */
    public record Joined(Reference one, Reference other) {}

    /** Joins what these pieces of evidence, of however many claims, say of their works. */
    public static Works of(Collection<Evidence> evidence) {
        return APART.with(evidence);
    }

    /** Joins what is known from elsewhere. */
    public static Works joining(Collection<Joined> pairs) {
        Works works = new Works(Map.of());
        pairs.forEach(pair -> works.join(pair.one(), pair.other()));
        return works;
    }

    /** The same, with what these pieces of evidence say besides. */
    public Works with(Collection<Evidence> evidence) {
        if (evidence.stream().allMatch(piece -> piece.sameAs().isEmpty())) {
            return this;
        }
        Works works = new Works(joined);
        evidence.forEach(piece -> piece.sameAs().forEach(other -> works.join(piece.reference(), other)));
        return works;
    }

    private void join(Reference one, Reference other) {
        Reference a = of(one);
        Reference b = of(other);
        if (!a.equals(b)) {
            boolean aFirst = a.compareTo(b) < 0;
            joined.put(aFirst ? b : a, aFirst ? a : b);
        }
    }

    /** The work of a reference, named by the first of its known identifiers. */
    public Reference of(Reference reference) {
        Reference at = reference;
        while (joined.containsKey(at)) {
            at = joined.get(at);
        }
        return at;
    }

    /** All identifiers that are known of the work of a reference, itself among them. */
    public Set<Reference> identifiers(Reference reference) {
        Reference work = of(reference);
        Set<Reference> all =
                joined.keySet().stream().filter(other -> of(other).equals(work)).collect(Collectors.toSet());
        all.add(reference);
        all.add(work);
        return all;
    }

    public Reference of(Evidence piece) {
        return of(piece.reference());
    }

    /** The works of those pieces that pass. */
    public Set<Reference> of(Collection<Evidence> evidence, Predicate<Evidence> pass) {
        return evidence.stream().filter(pass).map(this::of).collect(Collectors.toSet());
    }

    /** The works that these references name. */
    public Set<Reference> ofAll(Collection<Reference> references) {
        return references.stream().map(this::of).collect(Collectors.toSet());
    }
}
