package org.exocurate.review.works;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.review.works.LinkTable.Reached;

/** Knows papers: which identifiers are one work, which claims cite it, and which notice is in force on it. */
@ApplicationScoped
public class Bibliography {

    private final LinkTable links;
    private final NoticeTable notices;
    private final CrosswalkTable crosswalk;
    private final Consumer<PapersChanged> news;

    @Inject
    Bibliography(LinkTable links, NoticeTable notices, CrosswalkTable crosswalk, Event<PapersChanged> news) {
        this(links, notices, crosswalk, (Consumer<PapersChanged>) news::fire);
    }

    Bibliography(LinkTable links, NoticeTable notices, CrosswalkTable crosswalk, Consumer<PapersChanged> news) {
        this.links = links;
        this.notices = notices;
        this.crosswalk = crosswalk;
        this.news = news;
    }

    /**
     * How much is known of papers, beside the claims of the dataset: what is known at one of these points never changes.
     *
     * @param crosswalk number of the last load of a crosswalk
     * @param notices number of the last notice
     */
    public record At(long crosswalk, long notices) {

        /** Before the first load and the first notice. */
        public static final At FIRST = new At(0, 0);
    }

    public At now() {
        return new At(crosswalk.read().number(), notices.last());
    }

    /**
     * What was known of the works of this evidence, by what it says itself, by the claims as of a sequence, and by crosswalk and
     * notices as of a point; reads no more than what its identifiers are joined with.
     */
    public KnownWorks of(Collection<Evidence> evidence, long sequence, At at) {
        Set<Reference> identifiers = evidence.stream()
                .flatMap(piece -> Stream.concat(Stream.of(piece.reference()), piece.sameAs().stream()))
                .collect(Collectors.toSet());
        return known(identifiers, sequence, at).with(evidence);
    }

    /** What is known of the works of this evidence now. */
    public KnownWorks now(Collection<Evidence> evidence) {
        return of(evidence, Long.MAX_VALUE, now());
    }

    /** All identifiers of a work. */
    public Set<Reference> work(Reference reference) {
        return identifiers(links.reached(List.of(reference), Long.MAX_VALUE, now().crosswalk()));
    }

    /** What is known of the works of these references now. */
    public KnownWorks now(Set<Reference> references) {
        return known(references, Long.MAX_VALUE, now());
    }

    private KnownWorks known(Set<Reference> identifiers, long sequence, At at) {
        if (identifiers.isEmpty()) {
            return KnownWorks.NOTHING;
        }
        List<Reached> reached = links.reached(identifiers, sequence, at.crosswalk());
        return new KnownWorks(works(reached), notices.on(identifiers(reached), at.notices()));
    }

    /** Those of the references whose works are others than they were, or under another notice. */
    public Set<Reference> touched(Collection<Reference> references, At since) {
        At now = now();
        List<Reached> reached = links.reached(references, Long.MAX_VALUE, now.crosswalk());
        Works works = works(reached);
        Stream<Reference> joined = reached.stream()
                .filter(link -> link.since() > since.crosswalk())
                .map(Reached::identifier);
        Stream<Reference> noticed = notices.on(identifiers(reached), now.notices()).stream()
                .filter(notice -> notice.number() > since.notices())
                .map(Notice::reference);
        Set<Reference> touched = Stream.concat(joined, noticed).map(works::of).collect(Collectors.toSet());
        return references.stream()
                .filter(reference -> touched.contains(works.of(reference)))
                .collect(Collectors.toSet());
    }

    /**
     * Keeps what a claim cites from a change on; one that is taken back cites nothing.
     *
     * @return all identifiers of the works that are others by it; none as a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Reference> cites(Accession claim, List<Evidence> former, List<Evidence> next, long since) {
        Set<Joined> was = new HashSet<>(Citations.of(former));
        Set<Joined> is = new HashSet<>(Citations.of(next));
        if (was.equals(is)) {
            return Set.of();
        }
        Set<Reference> concerned = Stream.concat(minus(was, is), minus(is, was))
                .filter(pair -> !pair.one().equals(pair.other()))
                .map(Joined::one)
                .collect(Collectors.toSet());
        Map<Reference, Reference> before = works(concerned);
        links.cites(claim, next, since);
        Map<Reference, Reference> after = works(concerned);
        if (before.equals(after)) {
            return Set.of();
        }
        Set<Reference> changed = new HashSet<>(before.keySet());
        changed.addAll(after.keySet());
        news.accept(new PapersChanged(changed));
        return changed;
    }

    /** The claims that stand and cite one of these, in order, from one accession on. */
    public List<Accession> citing(Collection<Reference> identifiers, long after, int most) {
        return links.citing(identifiers, after, most).stream()
                .map(Accession::new)
                .toList();
    }

    /** What these claims are kept as citing, by accession; for whoever verifies it. */
    public Map<Long, Set<Joined>> cited(long after, long to) {
        return links.cited(after, to).stream()
                .collect(Collectors.groupingBy(
                        LinkTable.Citation::accession,
                        Collectors.mapping(row -> new Joined(row.identifier(), row.joined()), Collectors.toSet())));
    }

    /** As {@link #cited} should have it. */
    public static Set<Joined> citations(Collection<Evidence> evidence) {
        return Set.copyOf(Citations.of(evidence));
    }

    private Map<Reference, Reference> works(Set<Reference> concerned) {
        if (concerned.isEmpty()) {
            return Map.of();
        }
        List<Reached> reached = links.reached(concerned, Long.MAX_VALUE, now().crosswalk());
        Works works = works(reached);
        Map<Reference, Reference> byIdentifier = new HashMap<>();
        identifiers(reached).forEach(identifier -> byIdentifier.put(identifier, works.of(identifier)));
        return byIdentifier;
    }

    static Works works(List<Reached> reached) {
        return Works.joining(reached.stream()
                .map(link -> new Joined(link.identifier(), link.via()))
                .toList());
    }

    static Set<Reference> identifiers(List<Reached> reached) {
        return reached.stream().map(Reached::identifier).collect(Collectors.toSet());
    }

    private static Stream<Joined> minus(Set<Joined> one, Set<Joined> other) {
        return one.stream().filter(pair -> !other.contains(pair));
    }
}
