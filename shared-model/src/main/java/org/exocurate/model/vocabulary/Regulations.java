package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads GO's names of regulation: "negative regulation of X" speaks of X. Where X has no row of its own, a term of ours is made of
 * it, so that what is read as X with its sign turned round has relatives, and never those of the regulation with the sign as it was.
 */
final class Regulations {

    private static final Pattern LABEL = Pattern.compile("(positive |negative |)regulation of (.+)");

    private final Map<String, Term> terms;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, String> regulated = new HashMap<>();
    private final Map<String, Term> made = new TreeMap<>();

    Regulations(Map<String, Term> terms) {
        this.terms = terms;
        List<Term> rows = terms.values().stream()
                .filter(term -> term.id().startsWith(Scheme.GO.prefix() + ':'))
                .sorted(Comparator.comparing(Term::id))
                .toList();
        rows.forEach(this::note);
        List<Term> regulations =
                rows.stream().filter(row -> label(row).matches()).toList();
        regulations.forEach(row -> regulated.put(row.id(), process(row)));
        regulations.forEach(this::make);
    }

    /** By the id of a regulation the id of what it regulates. */
    Map<String, String> regulated() {
        return regulated;
    }

    /** Processes that are regulated and have no row. */
    Collection<Term> made() {
        return made.values();
    }

    static Optional<Signed.Sign> sign(Term term) {
        Matcher label = label(term);
        return label.matches() ? Optional.of(Signed.Sign.written(label.group(1))) : Optional.empty();
    }

    private static Matcher label(Term term) {
        return LABEL.matcher(term.label());
    }

    private void note(Term row) {
        note(row.label(), row.id());
        row.synonyms().forEach(name -> note(name, row.id()));
    }

    private void note(String name, String id) {
        byName.computeIfAbsent(Names.fold(name), folded -> new ArrayList<>()).add(id);
    }

    /** What its label regulates, or else what another of its names does, or else a term to be made. */
    private String process(Term row) {
        return of(row, row.label())
                .or(() -> row.synonyms().stream()
                        .map(name -> of(row, name))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> own(regulatedBy(row.label()).orElseThrow()));
    }

    /** Of several of that name the one that the row lists among its parents, as untyped tables do. */
    private Optional<String> of(Term row, String name) {
        return regulatedBy(name).flatMap(process -> byName.getOrDefault(Names.fold(process), List.of()).stream()
                .filter(id -> !id.equals(row.id()))
                .min(Comparator.comparing((String id) -> !row.parents().contains(id))
                        .thenComparing(id -> !Names.fold(terms.get(id).label()).equals(Names.fold(process)))
                        .thenComparing(id -> id)));
    }

    private static Optional<String> regulatedBy(String name) {
        Matcher regulates = Draft.REGULATES.matcher(name);
        return regulates.matches() ? Optional.of(regulates.group(1)) : Optional.empty();
    }

    private static String own(String process) {
        return Scheme.EXO.prefix() + ':' + Names.fold(process).replace(' ', '-');
    }

    /** One for the regulations of both signs and of none; it lies below what theirs regulate and below what its name says. */
    private void make(Term row) {
        String id = regulated.get(row.id());
        if (terms.containsKey(id)) {
            return;
        }
        String label = regulatedBy(row.label()).orElseThrow();
        Term known = made.getOrDefault(id, new Term(id, label, List.of(), List.of()));
        Set<String> parents = new TreeSet<>(known.parents());
        parents.addAll(above(row, label));
        parents.remove(id);
        made.put(id, new Term(id, known.label(), List.of(), List.copyOf(parents)));
    }

    private Set<String> above(Term row, String label) {
        Set<String> above = new LinkedHashSet<>();
        for (String parent : row.parents()) {
            if (regulated.containsKey(parent)) {
                if (agree(row, terms.get(parent))) {
                    above.add(regulated.get(parent));
                }
            } else if (terms.containsKey(parent) && isSaidBy(label, terms.get(parent))) {
                above.add(parent);
            }
        }
        return above;
    }

    private static boolean agree(Term row, Term above) {
        Signed.Sign sign = sign(above).orElseThrow();
        return sign == Signed.Sign.UNSIGNED || sign(row).orElseThrow() == sign;
    }

    /** "Mitophagy in response to ..." is mitophagy, and what is "involved in" another process is a part of it. */
    private static boolean isSaidBy(String label, Term parent) {
        String process = Names.fold(label);
        List<String> names = new ArrayList<>(parent.synonyms());
        names.add(parent.label());
        return names.stream()
                .map(Names::fold)
                .anyMatch(name -> process.startsWith(name + ' ') || process.endsWith(" involved in " + name));
    }
}
