package org.exocurate.review.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.exocurate.model.claim.Reference;

/**
 * Where in a row the identifiers of a work stand.
 *
 * @param width how many cells a row has
 * @param titled whether the first row names the columns
 */
record IdentifierColumns(List<Column> columns, int width, boolean titled) {

    private static final Pattern RESOLVER = Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PMC = Pattern.compile("(?i)PMC\\d{1,9}(?:\\.\\d+)?");

    private static final Map<String, Function<String, Optional<Reference>>> BY_TITLE = Map.of(
            "DOI", IdentifierColumns::doi,
            "PMCID", IdentifierColumns::pmcid,
            "PMID", IdentifierColumns::pmid);

    /** A column and how its cells are read. */
    record Column(int at, String title, Function<String, Optional<Reference>> reading) {}

    /** By the titles of two or more of DOI, PMCID and PMID, in any order; else of a table of two columns, both. */
    static Optional<IdentifierColumns> of(List<String> first) {
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String title = first.get(i).strip().toUpperCase(Locale.ROOT);
            if (BY_TITLE.containsKey(title)) {
                named.add(new Column(i, title, BY_TITLE.get(title)));
            }
        }
        if (named.size() >= 2) {
            return Optional.of(new IdentifierColumns(List.copyOf(named), first.size(), true));
        }
        return first.size() == 2 ? Optional.of(pair(first)) : Optional.empty();
    }

    private static IdentifierColumns pair(List<String> first) {
        boolean titled = first.stream().noneMatch(cell -> any(cell).isPresent());
        return new IdentifierColumns(
                List.of(
                        new Column(0, "the first", IdentifierColumns::any),
                        new Column(1, "the second", IdentifierColumns::any)),
                2,
                titled);
    }

    /** The identifiers of a row; a cell that holds something else is told. */
    List<Reference> read(List<String> cells, Consumer<String> fault) {
        List<Reference> found = new ArrayList<>();
        for (Column column : columns) {
            String cell = cells.get(column.at()).strip();
            if (!cell.isEmpty() && !cell.equals("0")) {
                Optional<Reference> reference = column.reading().apply(cell);
                reference.ifPresent(found::add);
                if (reference.isEmpty()) {
                    fault.accept(column.title() + " is no identifier: " + shortened(cell));
                }
            }
        }
        return found;
    }

    private static Optional<Reference> doi(String cell) {
        return Reference.read("DOI:" + RESOLVER.matcher(cell).replaceFirst(""));
    }

    private static Optional<Reference> pmcid(String cell) {
        return PMC.matcher(cell).matches() || NUMBER.matcher(cell).matches()
                ? Reference.read("PMC:" + cell)
                : Reference.read(cell).filter(reference -> reference.id().startsWith("PMC:"));
    }

    private static Optional<Reference> pmid(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Reference.read("PMID:" + cell)
                : Reference.read(cell).filter(reference -> reference.id().startsWith("PMID:"));
    }

    /** A bare number could be of either kind, and is none. */
    private static Optional<Reference> any(String cell) {
        if (PMC.matcher(cell).matches()) {
            return pmcid(cell);
        }
        boolean doi = RESOLVER.matcher(cell).find() || cell.startsWith("10.");
        return doi ? doi(cell) : Reference.read(cell);
    }

    private static String shortened(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
    }
}
