package org.exocurate.review.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** A table of claims or of their evidence, as tab-separated values. */
final class TableFile implements ClaimRendering {

    private final FileWriting out;
    private final List<Column> columns;
    private final BiConsumer<Passing, Consumer<JsonNode>> rows;

    TableFile(FileWriting out, List<Column> columns, BiConsumer<Passing, Consumer<JsonNode>> rows) throws IOException {
        this.out = out;
        this.columns = columns;
        this.rows = rows;
        out.text(Tsv.header(columns.stream().map(Column::name).toList()));
    }

    @Override
    public void claim(Passing claim) throws IOException {
        List<String> lines = new ArrayList<>();
        rows.accept(
                claim,
                row -> lines.add(
                        Tsv.row(columns.stream().map(column -> column.cell(row)).toList())));
        for (String line : lines) {
            out.text(line);
        }
    }
}
