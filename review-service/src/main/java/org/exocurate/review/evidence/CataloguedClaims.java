package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.catalogue.Lexicon;
import org.exocurate.review.catalogue.View;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** Finds published claims by the catalogue; those whose works matter are read from the dataset. */
@ApplicationScoped
class CataloguedClaims implements PublishedClaims {

    /** So many contents are read at a time. */
    private static final int PIECE = 100;

    /** Then those that stand, in order of accession. */
    private static final Comparator<Found.Candidate> THE_SAME_FIRST = Comparator.comparing(
                    (Found.Candidate candidate) -> !candidate.relation().saysTheSame())
            .thenComparing(Found.Candidate::isRetracted)
            .thenComparing(candidate -> candidate.card().accession());

    private final Catalogue catalogue;
    private final Dataset dataset;
    private final Bibliography bibliography;
    private volatile Wordbook book;

    CataloguedClaims(Catalogue catalogue, Dataset dataset, Bibliography bibliography) {
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
        return new Near(
                shown(shown, found, reading),
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
        View view = catalogue.view(asOf, works, but.map(Accession::number).orElse(0L));
        return new Search(book(vocabulary, view.lexicon()), claim, wanted).run(view);
    }

    private Wordbook book(Vocabulary vocabulary, Lexicon lexicon) {
        Wordbook known = book;
        if (known == null || !known.isOf(vocabulary, lexicon)) {
            known = new Wordbook(vocabulary, lexicon);
            book = known;
        }
        known.follow();
        return known;
    }

    /** The claim at hand and what it is held against; contents that were read, by accession. */
    private record Reading(
            ComparedClaim claim, long asOf, Vocabulary vocabulary, Works known, Map<Long, Compared> read) {}

    /**
     * Judges again, by their whole evidence, those that may share a work where that matters. Once so many share one that they fill
     * the list, the rest of them cannot be listed and is left out.
     */
    private List<Found.Candidate> withWorks(List<Found.Candidate> all, Reading reading) {
        List<Found.Candidate> judged = new ArrayList<>(
                all.stream().filter(candidate -> !candidate.card().sharesWork()).toList());
        List<Found.Candidate> sharing = all.stream()
                .filter(candidate -> candidate.card().sharesWork())
                .sorted(THE_SAME_FIRST)
                .toList();
        for (int from = 0, listed = 0; from < sharing.size() && listed < Verdict.LISTED; from += PIECE) {
            List<Found.Candidate> piece = sharing.subList(from, Math.min(from + PIECE, sharing.size()));
            read(piece.stream().map(Found.Candidate::card).toList(), reading);
            for (Found.Candidate candidate : piece) {
                Compared other = reading.read().get(candidate.card().accession());
                judged.add(new Found.Candidate(candidate.card(), other.relation()));
                listed += other.relation() == Relation.NEAR_DUPLICATE && !other.isRetracted() ? 1 : 0;
            }
        }
        return judged.stream().sorted(Found.Candidate.STRONGEST_FIRST).toList();
    }

    /** Only of what corroborates does it matter who stands behind it; others are shown as their cards have them. */
    private List<Compared> shown(List<Found.Candidate> shown, Found found, Reading reading) {
        read(
                shown.stream()
                        .filter(candidate -> candidate.relation() == Relation.CORROBORATES)
                        .map(Found.Candidate::card)
                        .toList(),
                reading);
        return shown.stream()
                .map(candidate -> Optional.ofNullable(
                                reading.read().get(candidate.card().accession()))
                        .orElseGet(() -> found.compared(candidate)))
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
