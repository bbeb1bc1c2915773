package org.exocurate.review.vocabulary;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.plumbing.http.Refused;

/** A file of terms as it was sent: a table whose first line names its columns. */
final class SentTerms implements TermFile {

    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final long largest;

    SentTerms(Path file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    /** What to call a file whose sender says nothing, or too much. */
    static String name(String sent) {
        if (sent == null || sent.isBlank()) {
            return "a file without a name";
        }
        return sent.length() > LONGEST_NAME ? sent.substring(0, LONGEST_NAME) : sent;
    }

    @Override
    public void read(Consumer<Staged> rows, Consumer<LineFault> faults) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(unpacked(), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (header == null) {
                return;
            }
            List<String> columns = Arrays.asList(header.split("\t", -1));
            if (!columns.contains("id") || !columns.contains("label")) {
                throw Refused.unprocessable("the first line names the columns, id and label among them");
            }
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    row(number, columns, line.split("\t", -1), rows, faults);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(
            long line, List<String> columns, String[] cells, Consumer<Staged> rows, Consumer<LineFault> faults) {
        String id = cell(columns, cells, "id");
        String label = cell(columns, cells, "label");
        if (id.isBlank() || label.isBlank()) {
            faults.accept(new LineFault(line, "a row has an id and a label"));
            return;
        }
        List<String> parents = list(cell(columns, cells, "parent_id")).stream()
                .map(SentTerms::curie)
                .toList();
        rows.accept(new Staged(line, new Term(curie(id), label, list(cell(columns, cells, "synonyms")), parents)));
    }

    private static String cell(List<String> columns, String[] cells, String name) {
        int place = columns.indexOf(name);
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(text -> !text.isBlank()).toList();
    }

    /** Cellosaurus writes its own ids with an underscore. */
    private static String curie(String id) {
        return id.startsWith("CVCL_") ? "CVCL:" + id.substring(5) : id;
    }

    private InputStream unpacked() throws IOException {
        BufferedInputStream sent = new BufferedInputStream(Files.newInputStream(file));
        sent.mark(2);
        boolean packed = sent.read() == 0x1f && sent.read() == 0x8b;
        sent.reset();
        return packed ? new Bounded(new GZIPInputStream(sent), largest) : sent;
    }
}
