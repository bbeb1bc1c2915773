package org.exocurate.review.papers;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table that could not be taken whole: all are counted, the first of them told. */
final class RowFaults {

    private static final int TOLD = 100;

    private final List<Told> told = new ArrayList<>();
    private long count;

    /** A row and what is wrong with it. */
    record Told(long line, String detail) {}

    void add(CsvRows.Row row, String detail) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Told(row.line(), detail));
        }
    }

    long count() {
        return count;
    }

    List<Told> told() {
        return List.copyOf(told);
    }
}
