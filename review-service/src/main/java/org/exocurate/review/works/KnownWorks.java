package org.exocurate.review.works;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;

/** Which of some identifiers are one work, and which notices are in force on these works. */
public final class KnownWorks {

    /** Nothing is known. */
    public static final KnownWorks NOTHING = new KnownWorks(Works.APART, List.of());

    private final Works works;
    private final List<Notice> notices;
    private final Map<Reference, Notice> inForce = new HashMap<>();

    /** The notices in any order, those no longer in force among them. */
    public KnownWorks(Works works, Collection<Notice> notices) {
        this.works = works;
        this.notices =
                notices.stream().sorted(Comparator.comparing(Notice::number)).toList();
        this.notices.forEach(notice -> inForce.put(works.of(notice.reference()), notice));
    }

    /** The same, with what these pieces of evidence say of their works besides. */
    public KnownWorks with(Collection<Evidence> evidence) {
        return evidence.stream().allMatch(piece -> piece.sameAs().isEmpty())
                ? this
                : new KnownWorks(works.with(evidence), notices);
    }

    public Works works() {
        return works;
    }

    /** The notice in force on the work of a reference; a reinstatement is one too. */
    public Optional<Notice> on(Reference reference) {
        return Optional.ofNullable(inForce.get(works.of(reference)));
    }

    /** The notices in force on these pieces, by their references, reinstatements left out. */
    public List<Notice> on(Collection<Evidence> evidence) {
        return evidence.stream()
                .map(works::of)
                .distinct()
                .map(inForce::get)
                .filter(Objects::nonNull)
                .filter(notice -> notice.type() != Notice.Type.REINSTATEMENT)
                .sorted(Comparator.comparing(Notice::reference))
                .toList();
    }

    /** References of the works that are retracted. */
    public Set<Reference> retracted() {
        return inForce.values().stream()
                .filter(notice -> notice.type() == Notice.Type.RETRACTION)
                .map(Notice::reference)
                .collect(Collectors.toSet());
    }
}
