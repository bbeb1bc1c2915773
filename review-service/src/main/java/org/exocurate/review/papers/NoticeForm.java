package org.exocurate.review.papers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.works.Notice;
import org.exocurate.review.works.Notices;

/**
 * A notice on the wire.
 *
 * @param digest of the canonical body, by which a repeat is known
 */
record NoticeForm(Notices.Said said, String digest) {

    static final int LONGEST = 500;
    private static final Set<String> FIELDS = Set.of("reference", "type", "date", "source");
    static final String REFERENCES = "PMID:n, PMC:PMCn or DOI:10.…";

    /** The notice; a body with faults is refused, all of them named. */
    static NoticeForm read(JsonNode body) {
        if (!body.isObject()) {
            throw Refused.invalid(List.of(Fault.at("", "the body must be an object {reference, type, date, source}")));
        }
        List<Fault> faults = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(Fault.at("/" + name.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        });
        Optional<Reference> reference = text(body, "reference").flatMap(Reference::read);
        Optional<Notice.Type> type = text(body, "type").flatMap(NoticeForm::type);
        Optional<LocalDate> date = text(body, "date").flatMap(NoticeForm::date);
        Optional<String> source = text(body, "source");
        require(reference, "reference", REFERENCES, faults);
        require(type, "type", "one of " + types(), faults);
        require(date, "date", "a day such as 2024-03-01", faults);
        require(source, "source", "a text of 1 to " + LONGEST + " characters that says who says so", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new NoticeForm(
                new Notices.Said(reference.orElseThrow(), type.orElseThrow(), date.orElseThrow(), source.orElseThrow()),
                Sha256.hex(CanonicalJson.of(body)));
    }

    static Optional<Notice.Type> type(String word) {
        return Arrays.stream(Notice.Type.values())
                .filter(type -> type.name().equals(word))
                .findFirst();
    }

    static String types() {
        return Arrays.stream(Notice.Type.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == "2024-03-01".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.path(field).textValue())
                .filter(text -> !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST);
    }

    private static void require(Optional<?> value, String field, String form, List<Fault> faults) {
        if (value.isEmpty()) {
            faults.add(Fault.at("/" + field, field + " is required: " + form));
        }
    }
}
