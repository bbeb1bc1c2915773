package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Gathers rows of ontologies and the overlay, and makes one vocabulary of them, the same whatever their order. */
public final class VocabularyBuilder {

    private static final List<String> STATES = List.of(
            "aged",
            "senescent",
            "hypoxia",
            "ischemia",
            "high-glucose",
            "ages",
            "ox-ldl",
            "inflammatory",
            "mechanical-load",
            "exercise",
            "preconditioned",
            "drug-treated",
            "healthy");

    private static final Pattern REGULATES = Pattern.compile("(?:positive |negative )?regulation of (.+)");

    private final Map<String, Term> rows = new LinkedHashMap<>();
    private final List<OverlayLine> overlay = new ArrayList<>();

    /**
     * Takes in a term as its source writes it. A second row of one id adds its names and parents; of two labels the first by
     * alphabet stays, so that the order of rows does not matter.
     */
    public VocabularyBuilder add(Term row) {
        rows.merge(row.id(), row, SameId::both);
        return this;
    }

    public VocabularyBuilder add(OverlayLine line) {
        overlay.add(line);
        return this;
    }

    public Vocabulary build() {
        Map<String, Term> terms = new LinkedHashMap<>();
        Map<String, String> oneOf = new HashMap<>();
        MiRnas mirnas = new MiRnas();
        for (Term row : rows.values()) {
            if (row.isReplaced()) {
                oneOf.put(row.id(), row.replacedBy());
                continue;
            }
            switch (row.scheme()) {
                case MIRBASE -> mirnas.addStemLoop(row);
                case MIRBASE_MATURE -> mirnas.addMature(row);
                default -> terms.put(row.id(), withoutRegulated(row));
            }
        }
        STATES.forEach(word -> terms.put("state:" + word, state(word, List.of())));
        statesFirst().forEach(line -> lay(line, terms, oneOf));
        mergeGenes(terms.values(), oneOf);
        return new Vocabulary(version(), merged(terms, oneOf), oneOf, mirnas);
    }

    private static boolean goesBy(Term term, String name) {
        String folded = Names.fold(name);
        return Names.fold(term.label()).equals(folded)
                || term.synonyms().stream()
                        .anyMatch(synonym -> Names.fold(synonym).equals(folded));
    }

    /** A line on a state may stand before the one that makes it. */
    private List<OverlayLine> statesFirst() {
        List<OverlayLine> lines = new ArrayList<>(overlay);
        lines.sort(Comparator.comparing(line -> line.relation() != OverlayLine.Relation.STATE));
        return lines;
    }

    private static Term state(String word, List<String> parents) {
        return new Term("state:" + word, word, List.of(), parents);
    }

    /** "Regulation of X" is not a kind of X, though untyped tables list X as its parent. */
    private Term withoutRegulated(Term row) {
        var name = REGULATES.matcher(row.label());
        if (!name.matches()) {
            return row;
        }
        List<String> kinds = row.parents().stream()
                .filter(parent -> !rows.containsKey(parent) || !goesBy(rows.get(parent), name.group(1)))
                .toList();
        return withParents(row, kinds);
    }

    private static void lay(OverlayLine line, Map<String, Term> terms, Map<String, String> oneOf) {
        switch (line.relation()) {
            case STATE -> terms.put("state:" + line.subject(), state(line.subject(), List.of()));
            case SAME_AS -> oneOf.put(line.subject(), line.object());
            default -> terms.computeIfPresent(line.subject(), (id, term) -> laid(line, term));
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
        return new Term(
                term.id(), term.label(), synonyms, parents, term.obsolete(), term.replacedBy(), term.consider());
    }

    private static Term withParents(Term term, List<String> parents) {
        return new Term(
                term.id(), term.label(), term.synonyms(), parents, term.obsolete(), term.replacedBy(), term.consider());
    }

    /** Genes and transcripts of one symbol are one, whatever the species and case; the human one names it. */
    private static void mergeGenes(Collection<Term> terms, Map<String, String> oneOf) {
        Map<String, Term> bySymbol = new HashMap<>();
        terms.stream()
                .filter(term -> Slot.GENE.takes(term.id()))
                .sorted(Comparator.comparing(Term::scheme).thenComparing(Term::id))
                .forEach(gene -> {
                    Term first = bySymbol.putIfAbsent(Names.fold(gene.label()), gene);
                    if (first != null) {
                        oneOf.putIfAbsent(gene.id(), first.id());
                    }
                });
    }

    private static Map<String, Term> merged(Map<String, Term> terms, Map<String, String> oneOf) {
        Map<String, Term> merged = new LinkedHashMap<>();
        terms.values().stream().filter(term -> !oneOf.containsKey(term.id())).forEach(t -> merged.put(t.id(), t));
        oneOf.forEach((id, one) -> {
            Term gone = terms.get(id);
            if (gone != null) {
                merged.computeIfPresent(end(one, oneOf), (kept, term) -> both(term, gone));
            }
        });
        oneOf.replaceAll((id, one) -> end(one, oneOf));
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

    private static Term both(Term kept, Term other) {
        Set<String> synonyms = new LinkedHashSet<>(kept.synonyms());
        synonyms.addAll(other.synonyms());
        if (!Names.fold(other.label()).equals(Names.fold(kept.label()))) {
            synonyms.add(other.label());
        }
        Set<String> parents = new LinkedHashSet<>(kept.parents());
        parents.addAll(other.parents());
        return new Term(
                kept.id(),
                kept.label(),
                List.copyOf(synonyms),
                List.copyOf(parents),
                kept.obsolete(),
                kept.replacedBy(),
                kept.consider());
    }

    /** The digest of the content, whatever the order it came in. */
    private String version() {
        TreeSet<String> lines = new TreeSet<>();
        rows.values().forEach(row -> lines.add(line(row)));
        overlay.forEach(
                line -> lines.add(String.join("\t", "overlay", line.relation().name(), line.subject(), line.object())));
        try {
            byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String line(Term row) {
        String line = String.join(
                "\t",
                row.id(),
                row.label(),
                String.join("|", new TreeSet<>(row.synonyms())),
                String.join("|", new TreeSet<>(row.parents())));
        return row.obsolete()
                ? String.join("\t", line, "obsolete", row.replacedBy(), String.join("|", new TreeSet<>(row.consider())))
                : line;
    }
}
