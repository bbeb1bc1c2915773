package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import org.exocurate.model.vocabulary.Term;

/** A file of terms: hands on each row as it is read, and tells what could not be. */
public final class OntologyFile {

    /** How a file is written. */
    public enum Format {
        /** A table: tabs between columns, the first line names them; {@code id} and {@code label} must be there. */
        TSV("tsv", "text/tab-separated-values"),
        /** The flat file format 1.4 of the Open Biological Ontologies. */
        OBO("obo", "text/obo"),
        /** OBO Graphs: nodes and edges in JSON. */
        OBO_GRAPHS("json", "application/json");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** By the name of a file, {@code .gz} or not. */
        public static Optional<Format> ofName(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            return of(format -> plain.endsWith("." + format.ending));
        }

        /** By a media type, with parameters or not. */
        public static Optional<Format> ofMediaType(String type) {
            String plain =
                    type.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "").strip();
            return of(format -> plain.equals(format.mediaType));
        }

        private static Optional<Format> of(Predicate<Format> wanted) {
            return Arrays.stream(values()).filter(wanted).findFirst();
        }
    }

    /**
     * What is wrong at one place.
     *
     * @param line the line, from 1; that at which a record of several lines begins
     */
    public record Fault(long line, String detail) {}

    /**
     * What came of reading a file.
     *
     * @param rows how many terms were handed on
     * @param passedOver how many records there are of schemes that are not known here, by prefix
     * @param faultCount how many faults there are in all
     * @param faults the first hundred
     */
    public record Report(long rows, Map<String, Long> passedOver, long faultCount, List<Fault> faults) {

        public Report {
            passedOver = Map.copyOf(passedOver);
            faults = List.copyOf(faults);
        }
    }

    /** The file holds more than may be read of it. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("unpacked, the file is larger than " + most + " bytes");
        }
    }

    private OntologyFile() {}

    /**
     * Reads a file, packed by gzip or not, and hands on its terms. TSV and OBO are not held in memory; of OBO Graphs the terms
     * are, until their edges are read.
     *
     * @param most how many bytes may be read, unpacked
     */
    public static Report read(InputStream in, Format format, long most, Consumer<Term> each) throws IOException {
        Findings findings = new Findings(each);
        InputStream plain = new Counted(unpacked(in), most);
        switch (format) {
            case TSV -> new TsvReader(findings).read(plain);
            case OBO -> new OboReader(findings).read(plain);
            case OBO_GRAPHS -> new OboGraphsReader(findings).read(plain);
        }
        return findings.report();
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(start, 1 << 16) : start;
    }
}
