package org.exocurate.model.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts hits in order and keeps the best that are wanted, each term once. What is settled stays before all that is found later,
 * so that no limit can hide a hit that is wanted behind those that are not.
 */
final class Ranking {

    /** The term in force that the use of a name leads to; null where it leads to none. */
    interface Names {
        Term term(int use);
    }

    private static final int LONGEST = 1023;
    private static final int MASK = (1 << 24) - 1;

    private final NameBook book;
    private final Names names;
    private final Predicate<Term> wanted;
    private final int most;
    private final Map<String, Term> best = new LinkedHashMap<>();
    /** Rank, length and number of the name, and which of its uses: the smallest is the best. */
    private long[] hits = new long[64];

    private int count;

    Ranking(NameBook book, Names names, Predicate<Term> wanted, int most) {
        this.book = book;
        this.names = names;
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
        return List.copyOf(best.values());
    }

    /** A name that was hit: fewer slips first, then names before words within, labels before synonyms, short before long. */
    void add(int name, int slips, boolean whole) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            NameUse way = NameUse.of(book.use(use));
            boolean first = way == NameUse.CURRENT || way == NameUse.STEM_LOOP || way == NameUse.ID;
            add(slips << 2 | (whole ? 0 : 2) | (first ? 0 : 1), name, use);
        }
    }

    void addIds(int name, int slips) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            if (NameUse.of(book.use(use)).isId()) {
                add(slips, name, use);
            }
        }
    }

    void addLabels(int name) {
        for (int use = book.firstUse(name); use < book.endOfUses(name); use++) {
            if (NameUse.of(book.use(use)) == NameUse.CURRENT) {
                add(0, name, use);
            }
        }
    }

    private void add(int rank, int name, int use) {
        hits = count == hits.length ? Arrays.copyOf(hits, count * 2) : hits;
        long order = (long) rank << 10 | Math.min(LONGEST, book.length(name));
        hits[count++] = order << 48 | (long) (name & MASK) << 24 | use - book.firstUse(name) & MASK;
    }

    /** Takes the best of what was found since the last time, as many as there is room for. */
    void settle() {
        Arrays.sort(hits, 0, count);
        for (int i = 0; i < count && isOpen(); i++) {
            int name = (int) (hits[i] >>> 24) & MASK;
            int use = book.firstUse(name) + ((int) hits[i] & MASK);
            Term term = names.term(book.use(use));
            if (term != null && !best.containsKey(term.id()) && wanted.test(term)) {
                best.put(term.id(), term);
            }
        }
        count = 0;
    }
}
