package org.exocurate.review.files;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** A table of claims or of their evidence, as tab-separated values. */
final class TableFile implements ClaimRendering {

    private final FileWriting out;
    private final List<Column> columns;
    private final BiConsumer<Passing, Consumer<JsonNode>> rows;

    TableFile(FileWriting out, List<Column> columns, BiConsumer<Passing, Consumer<JsonNode>> rows) {
        this.out = out;
        this.columns = columns;
        this.rows = rows;
        out.text(Tsv.header(columns.stream().map(Column::name).toList()));
    }

    @Override
    public void claim(Passing claim) {
        rows.accept(claim, row -> out.text(line(row)));
    }

    private String line(JsonNode row) {
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            line.append(column.cell(row)).append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        return line.toString();
    }
}
