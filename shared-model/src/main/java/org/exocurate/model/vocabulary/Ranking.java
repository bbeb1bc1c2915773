package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts hits in order and keeps the best that are wanted, each term once. What is settled stays before all that is found later,
 * so that no limit can hide a hit that is wanted behind those that are not.
 */
final class Ranking {

    /** Ten bits of a length, twice as many of a number, and four of a rank: 62, so that none is taken for a sign. */
    private static final int LONGEST = 1023;

    private static final int BITS = 24;
    private static final int MANY = 4096;

    private final NameBook book;
    private final Term[] terms;
    private final int[] offered;
    private final Predicate<Term> wanted;
    private final int most;
    private final List<Term> best = new ArrayList<>();
    private final BitSet asked = new BitSet();
    private final BitSet refused = new BitSet();
    private final BitSet taken = new BitSet();
    /** Rank and length of the name, its number, and the term: the smallest is the best. */
    private long[] hits = new long[64];

    private int count;
    private long worst = Long.MAX_VALUE;

    Ranking(NameBook book, Term[] terms, int[] offered, Predicate<Term> wanted, int most) {
        this.book = book;
        this.terms = terms;
        this.offered = offered;
        this.wanted = wanted;
        this.most = most;
    }

    boolean isOpen() {
        return best.size() < most;
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    List<Term> best() {
        return List.copyOf(best);
    }

    /** A name that was hit: fewer slips first, then names before words within, labels before synonyms, short before long. */
    void add(int name, int slips, boolean whole) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            NameUse way = NameUse.of(book.use(use));
            boolean first = way == NameUse.CURRENT || way == NameUse.STEM_LOOP || way == NameUse.ID;
            add((slips << 2) | (whole ? 0 : 2) | (first ? 0 : 1), name, NameUse.term(book.use(use)));
        }
    }

    void addIds(int name, int slips) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            if (NameUse.of(book.use(use)).isId()) {
                add(slips, name, NameUse.term(book.use(use)));
            }
        }
    }

    void addLabels(int name) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            if (NameUse.of(book.use(use)) == NameUse.CURRENT) {
                add(0, name, NameUse.term(book.use(use)));
            }
        }
    }

    private void add(int rank, int name, int named) {
        int term = offered[named];
        if (term < 0 || taken.get(term) || !isWanted(term)) {
            return;
        }
        long order = ((long) rank << 10) | Math.min(LONGEST, book.length(name));
        long hit = (order << (2 * BITS)) | ((long) name << BITS) | term;
        if (hit < worst) {
            hits = count == hits.length ? Arrays.copyOf(hits, count * 2) : hits;
            hits[count++] = hit;
            if (count == MANY) {
                thinOut();
            }
        }
    }

    private boolean isWanted(int term) {
        if (!asked.get(term)) {
            asked.set(term);
            refused.set(term, !wanted.test(terms[term]));
        }
        return !refused.get(term);
    }

    /** Short texts hit a hundred thousand names; more than can be taken need not be kept. */
    private void thinOut() {
        Arrays.sort(hits, 0, count);
        BitSet kept = new BitSet();
        int left = 0;
        for (int i = 0; i < count && left < most - best.size(); i++) {
            if (!kept.get(term(hits[i]))) {
                kept.set(term(hits[i]));
                hits[left++] = hits[i];
            }
        }
        if (left == most - best.size() && left > 0) {
            worst = hits[left - 1];
        }
        count = left;
    }

    /** Takes the best of what was found since the last time, as many as there is room for. */
    void settle() {
        thinOut();
        for (int i = 0; i < count; i++) {
            taken.set(term(hits[i]));
            best.add(terms[term(hits[i])]);
        }
        count = 0;
        worst = Long.MAX_VALUE;
    }

    private static int term(long hit) {
        return (int) hit & ((1 << BITS) - 1);
    }
}
