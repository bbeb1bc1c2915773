package org.exocurate.model.vocabulary;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;

/** The ids of terms that are kept by their numbers, sorted. */
final class TermIds extends AbstractSet<String> {

    private final Term[] terms;
    private final IdTable ids;
    private final int[] numbers;

    TermIds(Term[] terms, IdTable ids, int[] numbers) {
        this.terms = terms;
        this.ids = ids;
        this.numbers = numbers;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public boolean contains(Object id) {
        return id instanceof String text && Arrays.binarySearch(numbers, ids.find(text)) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(numbers).mapToObj(number -> terms[number].id()).iterator();
    }
}
