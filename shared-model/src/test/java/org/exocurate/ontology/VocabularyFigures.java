package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;
import org.exocurate.model.vocabulary.VocabularyFiles;

/** Measures the vocabulary that a folder of tables makes, for ADR 15: its first argument names the folder. */
final class VocabularyFigures {

    private static final int ROUNDS = 200;

    private VocabularyFigures() {}

    public static void main(String[] args) throws IOException {
        long empty = live();
        long start = cpu();
        Vocabulary first = build(Path.of(args[0]));
        say("read and build, first time: %.1f s CPU", (cpu() - start) / 1e9);
        say("%d terms in %.0f MB", first.size(), (live() - empty) / 1e6);
        start = cpu();
        Vocabulary second = build(Path.of(args[0]));
        say("read and build, second time: %.1f s CPU", (cpu() - start) / 1e9);
        say(
                "both: %.0f MB, of one version: %s",
                (live() - empty) / 1e6, first.version().equals(second.version()));
        for (String typed : List.of("m", "mi", "mir", "card", "cardiomyocite", "endothelail cell", "xyzzyplugh")) {
            time("search of all for " + typed, () -> first.search(typed, term -> true, 50));
            time("search of recipients for " + typed, () -> first.search(typed, VocabularyFigures::isRecipient, 50));
        }
        time("near names of a long text", () -> first.near("preparation of some cardiomyocytes", Slot.RECIPIENT));
        time("resolve a label", () -> first.resolve("cardiac muscle cell", Slot.RECIPIENT));
        time("resolve an unknown text", () -> first.resolve("endothelail cell", Slot.RECIPIENT));
        time("isBelow", () -> first.isBelow("CL:0000746", "UBERON:0000948"));
        time("nearestCommon", () -> first.nearestCommon("CL:0000746", "CL:0000192"));
    }

    private static boolean isRecipient(Term term) {
        return Slot.RECIPIENT.takes(term.id());
    }

    private static Vocabulary build(Path folder) throws IOException {
        VocabularyBuilder builder = new VocabularyBuilder();
        VocabularyFiles.packagedRows(builder::add);
        VocabularyFiles.packagedOverlay(builder::add);
        for (String table : LargeTablesTest.TABLES) {
            try (InputStream in = Files.newInputStream(folder.resolve(table + ".tsv"))) {
                OntologyFile.read(in, OntologyFile.Format.TSV, 1L << 30, builder::add);
            }
        }
        return builder.build();
    }

    private static void time(String what, Runnable run) {
        long[] each = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            run.run();
            each[i] = cpu() - start;
        }
        Arrays.sort(each);
        say("%s: %.3f ms CPU, median of %d", what, each[ROUNDS / 2] / 1e6, ROUNDS);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long live() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
