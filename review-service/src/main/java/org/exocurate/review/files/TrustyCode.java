package org.exocurate.review.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

import org.exocurate.plumbing.json.Sha256;

/**
 * The artifact code of a set of RDF graphs: module RA of trusty URIs, version 1 (http://trustyuri.net/spec/). The graphs know
 * no blank node, and where an address will hold the code it holds {@link #TO_COME} for now.
 */
final class TrustyCode {

    /** What stands for the code while it is made. */
    static final String TO_COME = " ";

    /** Characters that some forty statements have. */
    private static final int USUAL = 10_000;

    private static final String MODULE = "RA";

    private static final Comparator<Statement> ORDER = Comparator.comparing((Statement said) -> text(said.getContext()))
            .thenComparing(said -> text(said.getSubject()))
            .thenComparing(said -> text(said.getPredicate()))
            .thenComparing(said -> said.getObject().isLiteral())
            .thenComparing(said -> text(said.getObject()))
            .thenComparing(said -> type(said.getObject()))
            .thenComparing(said -> language(said.getObject()));

    private TrustyCode() {}

    static String of(Iterable<Statement> statements) {
        List<Statement> sorted = new ArrayList<>();
        statements.forEach(sorted::add);
        sorted.sort(ORDER);
        StringBuilder told = new StringBuilder(USUAL);
        for (int i = 0; i < sorted.size(); i++) {
            Statement said = sorted.get(i);
            if (i > 0 && ORDER.compare(sorted.get(i - 1), said) == 0) {
                continue;
            }
            told.append(text(said.getContext())).append('\n');
            told.append(text(said.getSubject())).append('\n');
            told.append(text(said.getPredicate())).append('\n');
            told.append(object(said.getObject())).append('\n');
        }
        byte[] digest = Sha256.digest(told.toString().getBytes(StandardCharsets.UTF_8));
        return MODULE + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String text(Value value) {
        return value == null ? "" : value.stringValue();
    }

    /** Literals with a language come before those with a type. */
    private static String type(Value value) {
        return value instanceof Literal literal && literal.getLanguage().isEmpty()
                ? literal.getDatatype().stringValue()
                : "";
    }

    private static String language(Value value) {
        return value instanceof Literal literal
                ? literal.getLanguage().orElse("").toLowerCase(Locale.ROOT)
                : "";
    }

    private static String object(Value value) {
        if (!(value instanceof Literal literal)) {
            return value.stringValue();
        }
        String kind = literal.getLanguage()
                .map(language -> "@" + language.toLowerCase(Locale.ROOT))
                .orElseGet(() -> "^" + literal.getDatatype().stringValue());
        return kind + " " + literal.stringValue().replace("\\", "\\\\").replace("\n", "\\n");
    }
}
