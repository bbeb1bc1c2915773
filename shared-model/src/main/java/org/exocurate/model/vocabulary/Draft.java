package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A vocabulary in the making: rows of ontologies, corrected by the overlay, those that mean one thing made one. */
final class Draft {

    /** In the ways of GO, older synonyms included. */
    static final Pattern REGULATES =
            Pattern.compile("(?:positive |negative )?(?:up|down)?[- ]?regulation of (.+)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Term> rows;
    private final Retired retired;
    private final Map<String, Term> terms;
    private final Matcher regulates = REGULATES.matcher("");
    private final Map<String, String> oneOf = new TreeMap<>();
    private final MiRnas mirnas;

    Draft(Map<String, Term> rows) {
        this.rows = rows;
        this.retired = new Retired(rows);
        this.terms = new HashMap<>(rows.size() * 2);
        List<Term> matures = new ArrayList<>();
        List<Term> stemLoops = new ArrayList<>();
        rows.values().stream().filter(row -> !row.obsolete()).forEach(row -> {
            switch (row.scheme()) {
                case MIRBASE -> stemLoops.add(row);
                case MIRBASE_MATURE -> matures.add(row);
                default -> terms.put(row.id(), withoutRegulated(row));
            }
        });
        mirnas = new MiRnas(matures, stemLoops);
    }

    /** "Regulation of X" is not a kind of X, though untyped tables list X as its parent, by this name of X or another. */
    private Term withoutRegulated(Term row) {
        Set<String> regulated = row.parents().isEmpty() ? Set.of() : regulated(row);
        return regulated.isEmpty()
                ? row
                : with(
                        row,
                        row.synonyms(),
                        row.parents().stream()
                                .filter(parent -> !goesByOneOf(parent, regulated))
                                .toList());
    }

    private Set<String> regulated(Term row) {
        Set<String> regulated = new LinkedHashSet<>();
        names(row)
                .filter(name -> regulates.reset(name).matches())
                .forEach(name -> regulated.add(Names.fold(regulates.group(1))));
        return regulated;
    }

    private boolean goesByOneOf(String id, Set<String> folded) {
        return rows.containsKey(id) && names(rows.get(id)).map(Names::fold).anyMatch(folded::contains);
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.label()), term.synonyms().stream());
    }

    /** A word for a comparator. */
    void beforeTreatment() {
        String id = Slot.BEFORE_TREATMENT;
        terms.put(id, new Term(id, "before treatment", List.of("pre-treatment", "pretreatment"), List.of()));
    }

    void state(String word) {
        String id = "state:" + word;
        terms.put(id, new Term(id, word, List.of(), List.of()));
    }

    /** A line on a term that was given up speaks of what stands in its place. */
    void lay(OverlayLine line) {
        String subject = retired.replacement(line.subject()).orElse(line.subject());
        switch (line.relation()) {
            case STATE -> state(line.subject());
            case SAME_AS -> oneOf.put(
                    subject, retired.replacement(line.object()).orElse(line.object()));
            default -> terms.computeIfPresent(subject, (id, term) -> laid(line, term));
        }
    }

    private static Term laid(OverlayLine line, Term term) {
        List<String> synonyms = new ArrayList<>(term.synonyms());
        List<String> parents = new ArrayList<>(term.parents());
        switch (line.relation()) {
            case SYNONYM -> synonyms.add(line.object());
            case BELOW -> parents.add(line.object());
            default -> parents.remove(line.object());
        }
        return with(term, synonyms, parents);
    }

    /** Genes and transcripts of one symbol are one, whatever the species and case; the human one names it. */
    void mergeGenes() {
        Map<String, Term> bySymbol = new HashMap<>();
        terms.values().stream()
                .filter(term -> Slot.GENE.takes(term.id()))
                .sorted(Comparator.comparing(Term::scheme).thenComparing(Term::id))
                .forEach(gene -> {
                    Term first = bySymbol.putIfAbsent(Names.fold(gene.label()), gene);
                    if (first != null) {
                        oneOf.putIfAbsent(gene.id(), first.id());
                    }
                });
    }

    /** @param version asked for last, so that it may be made meanwhile */
    Vocabulary finished(Supplier<String> version) {
        Regulations regulations = new Regulations(terms);
        regulations.made().forEach(term -> terms.put(term.id(), term));
        List<Term> finished = new ArrayList<>(merged().values());
        Map<String, String> sameIds = new HashMap<>(mirnas.accessions());
        sameIds.putAll(oneOf);
        finished.addAll(mirnas.terms().values());
        finished.addAll(retired.terms(finished, id -> end(id, sameIds)));
        return new Assembly(finished, sameIds, mirnas.names()).vocabulary(version.get(), regulations.regulated());
    }

    private Map<String, Term> merged() {
        Map<String, List<Term>> gone = new TreeMap<>();
        oneOf.keySet().forEach(id -> Optional.ofNullable(terms.get(id))
                .ifPresent(term -> gone.computeIfAbsent(end(id, oneOf), end -> new ArrayList<>())
                        .add(term)));
        oneOf.replaceAll((id, one) -> end(one, oneOf));
        Map<String, Term> merged = new HashMap<>(terms);
        merged.keySet().removeAll(oneOf.keySet());
        gone.forEach((id, others) -> merged.computeIfPresent(id, (kept, term) -> all(term, others)));
        return merged;
    }

    /** Follows "is the same as" to its end; the bound breaks a circle written by mistake. */
    private static String end(String id, Map<String, String> oneOf) {
        String at = id;
        for (int step = 0; oneOf.containsKey(at) && step < 16; step++) {
            at = oneOf.get(at);
        }
        return at;
    }

    private static Term all(Term kept, List<Term> others) {
        Set<String> synonyms = new LinkedHashSet<>(kept.synonyms());
        Set<String> parents = new LinkedHashSet<>(kept.parents());
        others.forEach(other -> {
            synonyms.add(other.label());
            synonyms.addAll(other.synonyms());
            parents.addAll(other.parents());
        });
        return with(kept, List.copyOf(synonyms), List.copyOf(parents));
    }

    private static Term with(Term term, List<String> synonyms, List<String> parents) {
        return new Term(term.id(), term.label(), synonyms, parents);
    }
}
