package org.exocurate.review.vocabulary;

import java.nio.file.Path;
import java.util.function.Consumer;

final class SentTerms implements TermFile {

    private final Path file;

    SentTerms(Path file, String type, Loads.Order order, long largest) {
        this.file = file;
    }

    static String name(String sent) {
        return sent == null ? "file" : sent;
    }

    @Override
    public void read(Consumer<Staged> rows, Consumer<LineFault> faults) {
        try (java.io.BufferedReader in = java.nio.file.Files.newBufferedReader(file)) {
            String line = in.readLine();
            long n = 1;
            while ((line = in.readLine()) != null) {
                n++;
                String[] c = line.split("\t", -1);
                if (c.length < 2) {
                    faults.accept(new LineFault(n, "a row has an id and a label"));
                    continue;
                }
                rows.accept(new Staged(
                        n,
                        new org.exocurate.model.vocabulary.Term(
                                c[0].replace("CVCL_", "CVCL:"), c[1], list(c, 2), list(c, 3))));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static java.util.List<String> list(String[] c, int i) {
        return c.length <= i || c[i].isBlank() ? java.util.List.of() : java.util.List.of(c[i].split("\\|"));
    }
}
