package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.catalogue.Lexicon;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** Finds published claims by the catalogue; the contents of those that are shown are read from the dataset. */
@ApplicationScoped
class CataloguedClaims implements PublishedClaims {

    /** Relations that turn on shared works. */
    private static final Set<Relation> BY_WORKS = EnumSet.of(
            Relation.DUPLICATE, Relation.CORROBORATES, Relation.REFINES, Relation.GENERALISES, Relation.OVERLAPS);

    private final Catalogue catalogue;
    private final Dataset dataset;
    private final Bibliography bibliography;
    private final Search.Limits limits;
    private volatile Wordbook book;

    @Inject
    CataloguedClaims(Catalogue catalogue, Dataset dataset, Bibliography bibliography) {
        this(catalogue, dataset, bibliography, Search.Limits.USUAL);
    }

    CataloguedClaims(Catalogue catalogue, Dataset dataset, Bibliography bibliography, Search.Limits limits) {
        this.limits = limits;
        this.bibliography = bibliography;
        this.catalogue = catalogue;
        this.dataset = dataset;
    }

    @Override
    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        return dataset.claim(accession, asOf);
    }

    @Override
    public Bibliography.At papersNow() {
        return bibliography.now();
    }

    @Override
    public KnownWorks papers(Collection<Evidence> evidence, long asOf, Bibliography.At at) {
        return bibliography.of(evidence, asOf, at);
    }

    @Override
    public Near near(ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary, Works known) {
        Found found = search(claim, asOf, but, vocabulary, known, Search.Wanted.THE_STRONGEST);
        Reading reading = new Reading(claim, asOf, vocabulary, known, new HashMap<>());
        List<Found.Candidate> all = withWorks(found.all(), reading);
        List<Found.Candidate> shown = Stream.concat(all.stream().limit(Verdict.LISTED), firsts(all))
                .distinct()
                .toList();
        read(shown.stream().map(Found.Candidate::card).toList(), reading);
        return new Near(
                shown.stream()
                        .map(candidate -> reading.read().get(candidate.card().accession()))
                        .toList(),
                all.stream()
                        .filter(candidate -> !candidate.isRetracted())
                        .map(Found.Candidate::relation)
                        .findFirst(),
                found.count(),
                all.stream()
                        .filter(candidate ->
                                candidate.isRetracted() && candidate.relation().saysTheSame())
                        .map(candidate -> new Accession(candidate.card().accession()).toString())
                        .toList());
    }

    @Override
    public List<Accession> contradicted(
            ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary) {
        return search(claim, asOf, but, vocabulary, Works.APART, Search.Wanted.ALL_CONTRADICTED).all().stream()
                .filter(candidate -> candidate.relation() == Relation.CONTRADICTS && !candidate.isRetracted())
                .map(candidate -> new Accession(candidate.card().accession()))
                .sorted()
                .toList();
    }

    private Found search(
            ComparedClaim claim,
            long asOf,
            Optional<Accession> but,
            Vocabulary vocabulary,
            Works known,
            Search.Wanted wanted) {
        List<Reference> works = claim.evidence().stream()
                .flatMap(piece -> Stream.concat(Stream.of(piece.reference()), piece.sameAs().stream()))
                .flatMap(reference -> known.identifiers(reference).stream())
                .distinct()
                .toList();
        return new Search(
                        limits,
                        catalogue,
                        book(vocabulary, catalogue.lexicon()),
                        claim,
                        catalogue.view(asOf, works, but.map(Accession::number).orElse(0L)),
                        wanted)
                .run();
    }

    private Wordbook book(Vocabulary vocabulary, Lexicon lexicon) {
        Wordbook known = book;
        if (known == null || known.vocabulary() != vocabulary) {
            known = new Wordbook(vocabulary);
            book = known;
        }
        known.follow(lexicon);
        return known;
    }

    /** The claim at hand and what it is held against; contents that were read, by accession. */
    private record Reading(
            ComparedClaim claim, long asOf, Vocabulary vocabulary, Works known, Map<Long, Compared> read) {}

    /** Judges again, by their whole evidence, those that may share a work where that matters. */
    private List<Found.Candidate> withWorks(List<Found.Candidate> all, Reading reading) {
        read(
                all.stream()
                        .filter(candidate -> candidate.card().sharesWork() && BY_WORKS.contains(candidate.relation()))
                        .map(Found.Candidate::card)
                        .toList(),
                reading);
        return all.stream()
                .map(candidate -> Optional.ofNullable(
                                reading.read().get(candidate.card().accession()))
                        .map(other -> new Found.Candidate(candidate.card(), other.relation()))
                        .orElse(candidate))
                .sorted(Found.Candidate.STRONGEST_FIRST)
                .toList();
    }

    /** What an approval rests on even where it is not listed. */
    private static Stream<Found.Candidate> firsts(List<Found.Candidate> all) {
        return Stream.of(Relation.DUPLICATE, Relation.CORROBORATES).flatMap(relation -> all.stream()
                .filter(candidate -> candidate.relation() == relation && !candidate.isRetracted())
                .limit(1));
    }

    private void read(List<Card> cards, Reading reading) {
        long[] missing = cards.stream()
                .mapToLong(Card::accession)
                .filter(accession -> !reading.read().containsKey(accession))
                .toArray();
        if (missing.length > 0) {
            dataset.claims(missing, reading.asOf()).forEach(other -> reading.read()
                    .put(
                            other.accession().number(),
                            Compared.of(reading.claim(), other, reading.vocabulary(), reading.known())));
        }
    }
}
