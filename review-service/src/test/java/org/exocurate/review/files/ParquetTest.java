package org.exocurate.review.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The Parquet file, read back by DuckDB and held against the file of claims. */
class ParquetTest {

    private final SeedRelease release = SeedRelease.get();

    @TempDir
    Path folder;

    @Test
    void everyCellIsThatOfTheClaim() throws Exception {
        Path file = Files.write(folder.resolve("claims.parquet"), release.bytes("claims.parquet"));
        List<JsonNode> rows = new ArrayList<>();
        release.contents()
                .forEach(content -> Tables.claimRows(
                        Passing.of(new Contents.Stated(content.toString(), Instant.EPOCH)), rows::add));

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found =
                        statement.executeQuery("select * from read_parquet('" + file + "') order by accession")) {
            assertThat(found.getMetaData().getColumnCount()).isEqualTo(Tables.CLAIMS.size());
            int row = 0;
            while (found.next()) {
                JsonNode expected = rows.get(row++);
                for (Column column : Tables.CLAIMS) {
                    assertThat(values(found, column)).as(column.name()).isEqualTo(column.values(expected));
                }
            }
            assertThat(row).isEqualTo(rows.size());
        }
    }

    private static List<String> values(ResultSet found, Column column) throws SQLException {
        Object value = found.getObject(column.name());
        if (value == null) {
            return List.of();
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(Objects::toString)
                    .toList();
        }
        return List.of(value.toString());
    }
}
