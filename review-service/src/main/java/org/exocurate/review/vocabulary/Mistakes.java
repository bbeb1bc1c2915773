package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** Why a file as a whole is not taken in. */
final class Mistakes {

    private static final int TOLD = 100;

    private Mistakes() {}

    /** A file sent under the wrong scheme is most likely the wrong file. */
    static void requireOfScheme(Scheme wanted, Map<String, Long> schemes, OntologyFile.Report read) {
        boolean any = schemes.keySet().stream()
                .anyMatch(prefix -> Scheme.of(prefix + ':').equals(Optional.of(wanted)));
        if (any) {
            return;
        }
        String held = schemes.isEmpty()
                ? "it holds no row that can be read"
                : "it holds "
                        + schemes.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", "));
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.at("", "the file holds no row of " + wanted.prefix() + "; " + held));
        read.faults().forEach(fault -> faults.add(Fault.at("/line/" + fault.line(), fault.detail())));
        throw Refused.invalid(faults);
    }

    /** Of terms that lie below each other nothing could be said; which line is the wrong one only its author knows. */
    static void requireNoCircle(Vocabulary former, Vocabulary next, StagedTable staged) {
        List<Edge> circles = new ArrayList<>();
        for (Term term : next.terms()) {
            for (String parent : term.parents()) {
                next.term(parent)
                        .filter(above -> isCircle(next, term.id(), above.id()))
                        .filter(above -> !isCircle(former, term.id(), above.id()))
                        .ifPresent(above -> circles.add(new Edge(term, above)));
            }
        }
        if (!circles.isEmpty()) {
            throw Refused.invalid(told(circles, staged));
        }
    }

    private static boolean isCircle(Vocabulary vocabulary, String below, String above) {
        return !below.equals(above) && vocabulary.isBelow(below, above) && vocabulary.isBelow(above, below);
    }

    private static List<Fault> told(List<Edge> circles, StagedTable staged) {
        List<Edge> first = circles.stream().limit(TOLD).toList();
        Map<String, Long> lines =
                staged.lines(first.stream().map(edge -> edge.term().id()).toList());
        return first.stream()
                .map(edge -> Fault.at(
                        Optional.ofNullable(lines.get(edge.term().id()))
                                .map(row -> "/row/" + row)
                                .orElse(""),
                        "a circle: " + edge.term().id() + " is below "
                                + edge.above().id() + ", which is below "
                                + edge.term().id()))
                .toList();
    }

    /** A parent. */
    private record Edge(Term term, Term above) {}
}
