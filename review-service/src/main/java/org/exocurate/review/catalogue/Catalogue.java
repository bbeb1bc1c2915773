package org.exocurate.review.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Reference;

/** Finds published claims by what they say, as of any sequence, without looking at the rest. */
@ApplicationScoped
public class Catalogue {

    private final WordTable words;
    private final ShelfTable shelves;
    private final CardSearchTable cards;
    private final Lexicon lexicon = new Lexicon();

    Catalogue(WordTable words, ShelfTable shelves, CardSearchTable cards) {
        this.words = words;
        this.shelves = shelves;
        this.cards = cards;
    }

    /** All words that claims use up to now. */
    public Lexicon lexicon() {
        lexicon.add(words.since(lexicon.last()));
        return lexicon;
    }

    /** All routes whose words are each among these. */
    public List<Shelf> routes(int[] cargos, int[] recipients, int[] donors) {
        return shelves.routes(cargos, recipients, donors);
    }

    /** The shelves of a leg that some routes have with one of some words. */
    public List<Shelf> on(List<Shelf> routes, Shelf.Leg leg, int[] words) {
        return routes.isEmpty() ? List.of() : shelves.on(routes, leg, words);
    }

    /** A view that leaves one claim out, or none. */
    public View view(long asOf, Collection<Reference> works, long but) {
        return new View(asOf, LongStream.of(Citation.digestsOf(works)).boxed().toList(), but);
    }

    /** Everything on some shelves of one leg. */
    public List<Card> on(Shelf.Leg leg, long[] shelves, View view) {
        return shelves.length == 0 ? List.of() : cards.on(leg, shelves, view);
    }

    /** All of a band on some topics under one of some sets of conditions. */
    public List<Card> under(long[] topics, int[] conditions, Band band, View view) {
        return topics.length == 0 || conditions.length == 0 ? List.of() : cards.under(topics, conditions, band, view);
    }

    /** Everything in some cells. */
    public List<Card> in(Shelf.Leg leg, List<Cell> cells, Band band, View view) {
        return cells.isEmpty() ? List.of() : cards.in(leg, cells, band, view);
    }

    /** The first so many, by accession, of each group of cells. */
    public List<Card> first(Shelf.Leg leg, List<Cell> cells, Band band, View view, int most) {
        return cells.isEmpty() ? List.of() : cards.first(leg, cells, band, view, most);
    }

    /** How many there are in some cells; counting ends at the most. */
    public long count(Shelf.Leg leg, List<Cell> cells, Band band, View view, int most) {
        return cells.isEmpty() ? 0 : cards.count(leg, cells, band, view, most);
    }

    /** Whatever cites one of the view's works on some topics. */
    public List<Card> citing(long[] topics, View view) {
        return topics.length == 0 || view.works().isEmpty()
                ? List.of()
                : cards.citing(
                        LongStream.of(topics)
                                .flatMap(topic -> Citation.at(
                                        topic,
                                        view.works().stream()
                                                .mapToLong(Long::longValue)
                                                .toArray()))
                                .toArray(),
                        view);
    }
}
