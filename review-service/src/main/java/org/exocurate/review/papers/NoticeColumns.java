package org.exocurate.review.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exocurate.model.claim.Reference;
import org.exocurate.review.works.Notice;
import org.exocurate.review.works.Notices;

/** Where in a row a notice stands: in the columns of Retraction Watch as Crossref gives them out, or in those of our own body. */
final class NoticeColumns {

    private static final List<String> OURS = List.of("reference", "type", "date", "source");
    private static final String NATURE = "retractionnature";
    private static final String DAY = "retractiondate";
    private static final String DOI = "originalpaperdoi";
    private static final String PMID = "originalpaperpubmedid";
    private static final String RECORD = "record id";
    private static final String NOTICE_DOI = "retractiondoi";

    /** What Retraction Watch calls a notice. */
    private static final Map<String, Notice.Type> NATURES = Map.of(
            "retraction", Notice.Type.RETRACTION,
            "expression of concern", Notice.Type.CONCERN,
            "correction", Notice.Type.CORRECTION,
            "reinstatement", Notice.Type.REINSTATEMENT);

    /** Month, day, year, as there; a time of day may follow. */
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");

    private final Map<String, Integer> places = new HashMap<>();
    private final boolean ours;

    private NoticeColumns(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            places.putIfAbsent(titles.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        this.ours = places.keySet().containsAll(OURS);
    }

    /** Empty if the titles are of neither kind of table. */
    static Optional<NoticeColumns> of(List<String> titles) {
        NoticeColumns columns = new NoticeColumns(titles);
        boolean watch = columns.places.containsKey(NATURE)
                && columns.places.containsKey(DAY)
                && (columns.places.containsKey(DOI) || columns.places.containsKey(PMID));
        return columns.ours || watch ? Optional.of(columns) : Optional.empty();
    }

    /** The notices of a row, one for each identifier of the paper; none, and why, where it cannot be read. */
    List<Notices.Said> read(List<String> cells, Consumer<String> fault) {
        List<Reference> papers = ours ? reference(cells, fault) : paper(cells, fault);
        Optional<Notice.Type> type = type(cells, fault);
        Optional<LocalDate> date = date(cells, fault);
        String source = source(cells);
        if (source.isEmpty() || source.codePointCount(0, source.length()) > NoticeForm.LONGEST) {
            fault.accept("source has 1 to " + NoticeForm.LONGEST + " characters");
            return List.of();
        }
        return type.isEmpty() || date.isEmpty()
                ? List.of()
                : papers.stream()
                        .map(paper -> new Notices.Said(paper, type.get(), date.get(), source))
                        .toList();
    }

    private List<Reference> reference(List<String> cells, Consumer<String> fault) {
        List<Reference> read = Reference.read(cell(cells, "reference")).stream().toList();
        if (read.isEmpty()) {
            fault.accept("reference is " + NoticeForm.REFERENCES);
        }
        return read;
    }

    private List<Reference> paper(List<String> cells, Consumer<String> fault) {
        List<Reference> read = Stream.of(pmid(cell(cells, PMID)), doi(cell(cells, DOI)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (read.isEmpty()) {
            fault.accept("neither OriginalPaperDOI nor OriginalPaperPubMedID names a paper");
        }
        return read;
    }

    private static Optional<Reference> pmid(String cell) {
        return cell.matches("0*[1-9]\\d{0,8}")
                ? Reference.read("PMID:" + cell.replaceFirst("^0+", ""))
                : Optional.empty();
    }

    private static Optional<Reference> doi(String cell) {
        return cell.startsWith("10.") ? Reference.read("DOI:" + cell) : Optional.empty();
    }

    private Optional<Notice.Type> type(List<String> cells, Consumer<String> fault) {
        String word = cell(cells, ours ? "type" : NATURE);
        Optional<Notice.Type> type =
                ours ? NoticeForm.type(word) : Optional.ofNullable(NATURES.get(word.toLowerCase(Locale.ROOT)));
        if (type.isEmpty()) {
            fault.accept(
                    ours
                            ? "type is one of " + NoticeForm.types()
                            : "RetractionNature is Retraction, Expression of concern, Correction or Reinstatement");
        }
        return type;
    }

    private Optional<LocalDate> date(List<String> cells, Consumer<String> fault) {
        String text = cell(cells, ours ? "date" : DAY);
        Optional<LocalDate> date = NoticeForm.date(text).or(() -> ours ? Optional.empty() : american(text));
        if (date.isEmpty()) {
            fault.accept(
                    ours
                            ? "date is a day such as 2024-03-01"
                            : "RetractionDate is a day such as 3/1/2024 or 2024-03-01");
        }
        return date;
    }

    private static Optional<LocalDate> american(String text) {
        Matcher day = AMERICAN.matcher(text);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String source(List<String> cells) {
        if (ours) {
            return cell(cells, "source");
        }
        String doi = cell(cells, NOTICE_DOI);
        String record = cell(cells, RECORD);
        return "Retraction Watch" + (record.isEmpty() ? "" : " " + record)
                + (doi.startsWith("10.") ? ", DOI:" + doi : "");
    }

    private String cell(List<String> cells, String title) {
        Integer place = places.get(title);
        return place == null ? "" : cells.get(place).strip();
    }
}
