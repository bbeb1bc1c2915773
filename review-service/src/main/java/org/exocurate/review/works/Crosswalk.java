package org.exocurate.review.works;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.review.works.LinkTable.Citation;
import org.exocurate.review.works.LinkTable.Reached;

/** Which identifiers are one work by lists from outside: what is loaded adds to what is there, and one loads at a time. */
@ApplicationScoped
public class Crosswalk {

    private static final int CLAIMS_AT_A_TIME = 500;

    private final CrosswalkTable table;
    private final LinkTable links;
    private final Consumer<PapersChanged> news;
    private final int claimsAtATime;

    @Inject
    Crosswalk(CrosswalkTable table, LinkTable links, Event<PapersChanged> news) {
        this(table, links, news::fire, CLAIMS_AT_A_TIME);
    }

    Crosswalk(CrosswalkTable table, LinkTable links, Consumer<PapersChanged> news, int claimsAtATime) {
        this.table = table;
        this.links = links;
        this.news = news;
        this.claimsAtATime = claimsAtATime;
    }

    /**
     * Some claims whose works a load may have joined.
     *
     * @param by who loaded
     * @param claims those of them whose works are others than they were counted by
     * @param to the last claim looked at
     * @param load the load up to which all claims are counted once these are; empty while there are more
     */
    public record Uncounted(UUID by, List<Accession> claims, long to, Optional<Long> load) {}

    /** The number of the load that begins, until the transaction ends; empty while another loads or counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Long> begin() {
        return table.take().map(state -> state.number() + 1);
    }

    /** How many of the pairs nobody had said before. Nobody sees them before the load is in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int join(long load, List<Joined> pairs) {
        return pairs.isEmpty() ? 0 : links.join(load, pairs);
    }

    /** Puts the load in force, under the lock of the dataset's head. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inForce(long load, UUID by) {
        table.loaded(load, by);
        news.accept(new PapersChanged(Set.of()));
    }

    /** The next claims to be counted again; empty where all are, or where another counts or loads. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Uncounted> uncounted() {
        return table.take().filter(state -> !state.isCounted()).map(this::next);
    }

    /** These are counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void counted(Uncounted claims) {
        claims.load().ifPresentOrElse(table::counted, () -> table.countedTo(claims.to()));
    }

    /** The number of the last load. */
    public long number() {
        return table.read().number();
    }

    /** Whether the support of every claim is counted by the last load. */
    public boolean isCounted() {
        return table.read().isCounted();
    }

    private Uncounted next(CrosswalkTable.Crosswalk state) {
        long to = state.countedTo() + claimsAtATime;
        return new Uncounted(
                state.loadedBy().orElseThrow(),
                changed(links.cited(state.countedTo(), to), state),
                to,
                to < links.lastCiting() ? Optional.empty() : Optional.of(state.number()));
    }

    private List<Accession> changed(List<Citation> cited, CrosswalkTable.Crosswalk state) {
        List<Reached> reached =
                links.reached(cited.stream().map(Citation::identifier).toList(), Long.MAX_VALUE, state.number());
        Works works = Bibliography.works(reached);
        Set<Reference> changed = new HashSet<>();
        reached.stream()
                .filter(link -> link.since() > state.counted())
                .forEach(link -> changed.add(works.of(link.identifier())));
        return cited.stream()
                .filter(citation -> changed.contains(works.of(citation.identifier())))
                .map(citation -> new Accession(citation.accession()))
                .distinct()
                .toList();
    }
}
