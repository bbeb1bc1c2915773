package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Reference;

/**
 * Finds published claims by what they say, as of any sequence. The cards are kept in memory and follow the database: what was
 * committed since is read before anything is answered, and what the caller's own transaction wrote is seen by it alone.
 */
@ApplicationScoped
public class Catalogue {

    private static final int PIECE = 10_000;

    private final WordTable words;
    private final CardTable cards;
    private final Lexicon lexicon = new Lexicon();
    private final CardBox box = new CardBox();
    private final Remembered remembered = new Remembered();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The change up to which all is in the box. */
    private volatile long followed;

    Catalogue(WordTable words, CardTable cards) {
        this.words = words;
        this.cards = cards;
    }

    /** Reads everything before the first is asked for, once the dataset has seen to it that everything is there. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1_000) StartupEvent start) {
        follow();
    }

    /** The numbers of the words that hold one of these terms, or one of these texts that no vocabulary knew. */
    public int[] words(Predicate<String> terms, Predicate<String> texts) {
        follow();
        return Stream.of(Trait.values())
                .flatMap(trait -> lexicon.from(trait, 0).stream())
                .filter(entry -> Traits.parts(entry.trait(), entry.word())
                        .anyMatch(word -> Traits.isUnresolved(word) ? texts.test(Traits.text(word)) : terms.test(word)))
                .mapToInt(Lexicon.Entry::number)
                .toArray();
    }

    /** A run of the claims that use one of these words today, in order of accession. */
    public List<Accession> using(int[] words, long after, int most) {
        return cards.using(words, after, most).stream().map(Accession::new).toList();
    }

    /** The catalogue as the caller's transaction sees it, as of a sequence; a claim is left out, or none if it is 0. */
    public View view(long asOf, Collection<Reference> works, long but) {
        return new View(this, lexicon, asOf, new Works(Citation.digestsOf(works)), but, follow(), remembered);
    }

    /** Takes in what was committed; gives what the transaction at hand wrote itself. */
    private List<CardRow> follow() {
        List<CardRow> own = new ArrayList<>();
        CardTable.Head head = cards.head();
        long after = followed;
        if (head.sequence() <= after) {
            return own;
        }
        List<CardRow> piece;
        do {
            piece = cards.since(after, PIECE);
            // After the cards, so that no card has a word that is missing.
            List<Lexicon.Entry> more = words.since(lexicon.last());
            piece.stream().filter(CardRow::own).forEach(own::add);
            take(piece.stream().filter(card -> !card.own()).toList(), more);
            after = piece.isEmpty() ? after : piece.get(piece.size() - 1).since();
        } while (piece.size() == PIECE);
        alone(() -> {
            box.putInOrder();
            if (!head.own()) {
                followed = Math.max(followed, head.sequence());
            }
        });
        return own;
    }

    private void take(List<CardRow> committed, List<Lexicon.Entry> more) {
        alone(() -> {
            lexicon.add(more);
            box.add(committed, lexicon);
            followed = Math.max(followed, box.last());
        });
    }

    private void alone(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Sends everything through a sieve, with what only the caller's transaction sees. */
    void sift(Sift sift, List<CardRow> own) {
        lock.readLock().lock();
        try {
            sift.through(
                    box,
                    own.stream()
                            .collect(Collectors.toMap(
                                    card -> Math.toIntExact(card.accession()),
                                    card -> Math.toIntExact(card.since()),
                                    Math::min)));
        } finally {
            lock.readLock().unlock();
        }
        if (!own.isEmpty()) {
            CardBox mine = new CardBox();
            mine.add(own, lexicon);
            sift.through(mine, Map.of());
        }
    }
}
