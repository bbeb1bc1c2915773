package org.exocurate.review.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.review.works.Notices;

/**
 * A table of notices. Such tables have the newest record first, and the notice that comes last is in force: so they are handed on
 * by their dates, and of one day in the order of the rows.
 *
 * @param rows of the table, its titles aside
 * @param faults rows that could not be taken
 */
record NoticeFile(long rows, List<Notices.Said> notices, RowFaults faults) {

    /** Retraction Watch had 60,000 records in 2025; the notices of a file are held in memory. */
    static final int MOST = 500_000;

    static NoticeFile read(InputStream in) {
        try {
            return read(CsvRows.of(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NoticeFile read(CsvRows table) throws IOException {
        List<String> titles = table.next().orElseThrow(NoticeFile::noList).cells();
        NoticeColumns columns = NoticeColumns.of(titles).orElseThrow(NoticeFile::noList);
        List<Notices.Said> notices = new ArrayList<>();
        RowFaults faults = new RowFaults();
        long rows = 0;
        for (Optional<CsvRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
            if (!row.get().isBlank()) {
                rows++;
                notices.addAll(notices(row.get(), columns, titles.size(), faults));
                requireRoom(notices.size());
            }
        }
        notices.sort(Comparator.comparing(Notices.Said::date));
        return new NoticeFile(rows, List.copyOf(notices), faults);
    }

    private static List<Notices.Said> notices(CsvRows.Row row, NoticeColumns columns, int width, RowFaults faults) {
        if (row.fault().isPresent()) {
            faults.add(row, row.fault().get());
            return List.of();
        }
        if (row.cells().size() != width) {
            faults.add(row, row.cells().size() + " cells where the first row has " + width);
            return List.of();
        }
        List<String> why = new ArrayList<>();
        List<Notices.Said> read = columns.read(row.cells(), why::add);
        if (why.isEmpty()) {
            return read;
        }
        faults.add(row, String.join("; ", why));
        return List.of();
    }

    private static void requireRoom(int size) {
        if (size > MOST) {
            throw Refused.tooLarge("more than " + MOST + " notices in one file; send it in parts");
        }
    }

    private static Refused noList() {
        return Refused.invalid(
                List.of(
                        Fault.at(
                                "",
                                "this is no list of notices: its first row names the columns of Retraction Watch (RetractionNature,"
                                        + " RetractionDate, OriginalPaperDOI, OriginalPaperPubMedID, any others) or reference, type, date, source")));
    }
}
