package org.exocurate.review.vocabulary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;

/** A file of terms as it was sent, of which the sender said by its media type or its name how it is written. */
final class SentTerms implements TermFile {

    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final OntologyFile.Format format;
    private final long largest;

    SentTerms(Path file, OntologyFile.Format format, long largest) {
        this.file = file;
        this.format = format;
        this.largest = largest;
    }

    /** What to call a file whose sender says nothing, or too much. */
    static String name(String sent) {
        if (sent == null || sent.isBlank()) {
            return "a file without a name";
        }
        return sent.length() > LONGEST_NAME ? sent.substring(0, LONGEST_NAME) : sent;
    }

    /** The media type says it, or else the ending of the name. */
    static OntologyFile.Format format(String mediaType, String name) {
        return Optional.ofNullable(mediaType)
                .flatMap(OntologyFile.Format::ofMediaType)
                .or(() -> Optional.ofNullable(name).flatMap(OntologyFile.Format::ofName))
                .orElseThrow(() -> Refused.of(Problem.of(
                        415,
                        "unsupported-media-type",
                        "say how the file is written: Content-Type " + mediaTypes()
                                + ", or ?name= with the ending .tsv, .obo or .json, and .gz if it is packed")));
    }

    private static String mediaTypes() {
        return Arrays.stream(OntologyFile.Format.values())
                .map(OntologyFile.Format::mediaType)
                .collect(Collectors.joining(", "));
    }

    @Override
    public OntologyFile.Report read(Consumer<Term> rows) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return OntologyFile.read(in, format, largest, rows);
        } catch (OntologyFile.TooLarge e) {
            throw Refused.tooLarge(e.getMessage() + "; EXOCURATE_VOCABULARY_LARGEST_FILE allows more");
        } catch (ZipException e) {
            throw Refused.of(Problem.of(400, "invalid", "the file cannot be unpacked: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
