package org.exocurate.model.vocabulary;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    private static final String OVERLAY = "overlay";

    private VocabularyFiles() {}

    /** The compact vocabulary with its overlay, as packaged. */
    public static Vocabulary packaged() {
        VocabularyBuilder builder = new VocabularyBuilder();
        packagedRows(builder::add);
        packagedOverlay(builder::add);
        return builder.build();
    }

    /** The rows of the packaged tables, as their sources write them. */
    public static void packagedRows(Consumer<Term> each) {
        TABLES.forEach(table -> read(packaged(table), row -> each.accept(term(row))));
    }

    /** Our own corrections, as packaged. */
    public static void packagedOverlay(Consumer<OverlayLine> each) {
        read(packaged(OVERLAY), row -> each.accept(overlay(row)));
    }

    /** All packaged tables, byte for byte, by which one release is told from another. */
    public static byte[] packagedBytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.concat(TABLES.stream(), Stream.of(OVERLAY)).forEach(table -> {
            try (InputStream in = packaged(table)) {
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all.toByteArray();
    }

    private static InputStream packaged(String table) {
        InputStream in = VocabularyFiles.class.getResourceAsStream("/vocabulary/" + table + ".tsv");
        if (in == null) {
            throw new IllegalStateException("the packaged vocabulary lacks " + table + ".tsv");
        }
        return in;
    }

    private static void read(InputStream table, Consumer<String[]> each) {
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
