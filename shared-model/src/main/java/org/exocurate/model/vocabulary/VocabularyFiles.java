package org.exocurate.model.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the tables that ship with the product: tab separated, a header row, {@code id label synonyms parent_id}. */
public final class VocabularyFiles {

    private static final List<String> TABLES = List.of(
            "tissues",
            "cells",
            "cell-lines",
            "diseases",
            "processes",
            "mirna-mature",
            "mirna-stem-loop",
            "genes",
            "lipids",
            "species");

    private VocabularyFiles() {}

    /** The compact vocabulary with its overlay, as packaged. */
    public static Vocabulary packaged() {
        VocabularyBuilder builder = new VocabularyBuilder();
        TABLES.forEach(table -> read(packaged(table), row -> builder.add(term(row))));
        read(packaged("overlay"), row -> builder.add(overlay(row)));
        return builder.build();
    }

    /** Adds the rows of one table. */
    public static void readTerms(InputStream table, VocabularyBuilder into) {
        read(table, row -> into.add(term(row)));
    }

    private static InputStream packaged(String table) {
        InputStream in = VocabularyFiles.class.getResourceAsStream("/vocabulary/" + table + ".tsv");
        if (in == null) {
            throw new IllegalStateException("the packaged vocabulary lacks " + table + ".tsv");
        }
        return in;
    }

    private static void read(InputStream table, java.util.function.Consumer<String[]> each) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String[] row) {
        return new Term(
                curie(row[0]),
                row[1],
                list(row, 2),
                list(row, 3).stream().map(VocabularyFiles::curie).toList());
    }

    private static OverlayLine overlay(String[] row) {
        OverlayLine.Relation relation =
                OverlayLine.Relation.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new OverlayLine(relation, row[1], row[2], row[3]);
    }

    /** Cellosaurus writes its own ids with an underscore. */
    private static String curie(String id) {
        return id.startsWith("CVCL_") ? "CVCL:" + id.substring(5) : id;
    }

    private static List<String> list(String[] row, int column) {
        return column >= row.length || row[column].isEmpty()
                ? List.of()
                : Arrays.stream(row[column].split("\\|"))
                        .filter(s -> !s.isBlank())
                        .distinct()
                        .toList();
    }
}
