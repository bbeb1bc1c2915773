package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads a table: {@code id}, {@code label}, {@code synonyms}, {@code parent_id} in any order, other columns passed over. */
final class TsvReader {

    private final Findings findings;

    TsvReader(Findings findings) {
        this.findings = findings;
    }

    void read(InputStream in) throws IOException {
        Lines lines = new Lines(in, findings);
        String header = lines.next();
        List<String> columns = header == null
                ? List.of()
                : Arrays.stream(header.split("\t", -1)).map(String::strip).toList();
        if (!columns.containsAll(List.of("id", "label"))) {
            findings.fault(1, "the first line must name the columns, id and label among them, with tabs between");
            return;
        }
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                row(line.split("\t", -1), columns, lines.number()).tell(findings);
            }
        }
    }

    private static TermRecord row(String[] cells, List<String> columns, long line) {
        TermRecord row = new TermRecord(line);
        row.id(cell(cells, columns.indexOf("id")));
        row.label(cell(cells, columns.indexOf("label")));
        list(cell(cells, columns.indexOf("synonyms"))).forEach(row::synonym);
        list(cell(cells, columns.indexOf("parent_id"))).forEach(row::parent);
        return row;
    }

    private static String cell(String[] cells, int column) {
        return column < 0 || column >= cells.length ? "" : cells[column];
    }

    private static Stream<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).map(String::strip).filter(each -> !each.isEmpty());
    }
}
