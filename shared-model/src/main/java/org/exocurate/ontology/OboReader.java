package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the OBO flat file format 1.4. Of its stanzas only terms are read, and of what they say: names, exact synonyms, is-a and
 * part-of (what regulates something is not below it), and what became of ids that were given up.
 */
final class OboReader {

    private final Findings findings;

    OboReader(Findings findings) {
        this.findings = findings;
    }

    void read(InputStream in) throws IOException {
        Lines lines = new Lines(in, findings);
        TermRecord term = null;
        boolean started = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            long number = lines.number();
            String whole = continued(line, lines).strip();
            if (whole.startsWith("[")) {
                tell(term);
                started = true;
                term = whole.startsWith("[Term]") ? new TermRecord(number) : null;
            } else if (term != null && !whole.isEmpty() && !whole.startsWith("!")) {
                clause(whole, number, term);
            }
        }
        tell(term);
        if (!started) {
            findings.fault(1, "the file has no [Term] stanza: it is no OBO file");
        }
    }

    private void tell(TermRecord term) {
        if (term == null) {
            return;
        }
        if (!term.id().isEmpty() && !Curies.isKnown(term.id())) {
            findings.passOver(term.id());
        } else {
            term.tell(findings);
        }
    }

    /** A backslash at its end makes the next line part of this one. */
    private static String continued(String line, Lines lines) throws IOException {
        StringBuilder whole = new StringBuilder(line);
        while (OboText.isContinued(whole)) {
            whole.setLength(whole.length() - 1);
            String next = lines.next();
            if (next == null) {
                break;
            }
            whole.append(next);
        }
        return whole.toString();
    }

    private void clause(String line, long number, TermRecord term) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            findings.fault(number, "'" + OboText.shown(line) + "' is no tag with a value");
            return;
        }
        String value = line.substring(colon + 1).strip();
        switch (line.substring(0, colon).strip()) {
            case "id" -> term.id(OboText.word(value, 0));
            case "name" -> term.label(OboText.text(value));
            case "synonym" -> synonym(value, number, term);
            case "exact_synonym" -> synonym(value + " EXACT", number, term);
            case "is_a" -> term.parent(OboText.word(value, 0));
            case "relationship" -> relationship(value, term);
            case "alt_id" -> term.mergedId(OboText.word(value, 0));
            case "replaced_by" -> term.replacedBy(OboText.word(value, 0));
            case "consider" -> term.consider(OboText.word(value, 0));
            case "is_obsolete" -> {
                if (OboText.word(value, 0).equals("true")) {
                    term.obsolete();
                }
            }
            default -> {
                // what else a stanza says is no matter here
            }
        }
    }

    private void synonym(String value, long number, TermRecord term) {
        int end = OboText.endOfQuoted(value);
        if (end < 0) {
            findings.fault(number, "a synonym stands between quotation marks");
            return;
        }
        if (OboText.word(value.substring(end + 1), 0).equals("EXACT")) {
            term.synonym(OboText.unescaped(value.substring(1, end)));
        }
    }

    private static void relationship(String value, TermRecord term) {
        String type = OboText.word(value, 0);
        if (type.equals("part_of") || type.equals("BFO:0000050")) {
            term.parent(OboText.word(value, 1));
        }
    }
}
