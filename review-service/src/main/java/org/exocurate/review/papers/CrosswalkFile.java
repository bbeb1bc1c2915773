package org.exocurate.review.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works.Joined;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** A list of works, each row the identifiers of one; read as it comes, so that it may have any size. */
final class CrosswalkFile {

    private static final int PAIRS_AT_A_TIME = 5_000;

    private final RowFaults faults = new RowFaults();
    private final List<Joined> pairs = new ArrayList<>();
    private final Consumer<List<Joined>> sink;
    private long rows;
    private long works;

    private CrosswalkFile(Consumer<List<Joined>> sink) {
        this.sink = sink;
    }

    /**
     * What was read.
     *
     * @param rows of the table, its titles aside
     * @param works rows that give a work two identifiers or more
     * @param faults rows of which something could not be taken; told are the first of them
     */
    record Read(long rows, long works, long faults, List<RowFaults.Told> told) {}

    /** Hands the pairs on, some at a time; a file that is no such list is refused. */
    static Read read(InputStream in, Consumer<List<Joined>> sink) {
        CrosswalkFile file = new CrosswalkFile(sink);
        try {
            file.rows(CsvRows.of(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(file.rows, file.works, file.faults.count(), file.faults.told());
    }

    private void rows(CsvRows table) throws IOException {
        CsvRows.Row first = table.next().orElseThrow(CrosswalkFile::noList);
        IdentifierColumns columns = IdentifierColumns.of(first.cells()).orElseThrow(CrosswalkFile::noList);
        Optional<CsvRows.Row> row = columns.titled() ? table.next() : Optional.of(first);
        while (row.isPresent()) {
            take(row.get(), columns);
            row = table.next();
        }
        sink.accept(pairs);
    }

    private void take(CsvRows.Row row, IdentifierColumns columns) {
        if (row.isBlank()) {
            return;
        }
        rows++;
        if (row.fault().isPresent()) {
            faults.add(row, row.fault().get());
        } else if (row.cells().size() != columns.width()) {
            faults.add(row, row.cells().size() + " cells where the first row has " + columns.width());
        } else {
            join(columns.read(row.cells(), detail -> faults.add(row, detail)));
        }
    }

    private void join(List<Reference> work) {
        if (work.size() < 2) {
            return;
        }
        works++;
        work.stream()
                .skip(1)
                .filter(other -> !other.equals(work.get(0)))
                .forEach(other -> pairs.add(pair(work.get(0), other)));
        if (pairs.size() >= PAIRS_AT_A_TIME) {
            sink.accept(List.copyOf(pairs));
            pairs.clear();
        }
    }

    /** The same two, named in either order, are one pair. */
    private static Joined pair(Reference one, Reference other) {
        return one.compareTo(other) < 0 ? new Joined(one, other) : new Joined(other, one);
    }

    private static Refused noList() {
        return Refused.invalid(List.of(Fault.at(
                "",
                "this is no list of works: its first row names two or more of the columns DOI, PMCID and PMID, or it has two"
                        + " columns, each an identifier such as DOI:10.1101/2020.01.01 and PMID:1")));
    }
}
