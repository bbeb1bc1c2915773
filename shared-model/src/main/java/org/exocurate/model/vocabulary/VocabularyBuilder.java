package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

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

    /** A line on a state may stand before the one that makes it; what is not below wins over what is. */
    private static final Comparator<OverlayLine> ORDER = Comparator.comparing(
                    (OverlayLine line) -> line.relation() != OverlayLine.Relation.STATE)
            .thenComparing(OverlayLine::relation)
            .thenComparing(OverlayLine::subject)
            .thenComparing(OverlayLine::object);

    private final Map<String, Term> rows = new HashMap<>();
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

    /**
     * The vocabulary of all that was added.
     *
     * @throws IllegalArgumentException if terms replace each other in a circle
     */
    public Vocabulary build() {
        CompletableFuture<String> version = CompletableFuture.supplyAsync(this::version);
        Map<String, Term> all = new HashMap<>(rows);
        overlay.stream()
                .filter(line -> line.relation() == OverlayLine.Relation.REPLACED_BY)
                .sorted(ORDER)
                .forEach(line -> all.merge(
                        line.subject(),
                        Term.merged(line.subject(), line.object()),
                        (row, merged) -> row.givenUpFor(line.object())));
        Draft draft = new Draft(all);
        STATES.forEach(draft::state);
        draft.beforeTreatment();
        overlay.stream()
                .filter(line -> line.relation() != OverlayLine.Relation.REPLACED_BY)
                .sorted(ORDER)
                .forEach(draft::lay);
        draft.mergeGenes();
        return draft.finished(version::join);
    }

    /**
     * The digest of the content, whatever the order it came in: of its lines, sorted. A line begins with its id and a sign that
     * comes before all that an id can hold, so the lines of the rows are in the order of their ids.
     */
    private String version() {
        Deque<String> corrections = new ArrayDeque<>(overlay.stream()
                .map(line -> String.join("\t", "overlay", line.relation().name(), line.subject(), line.object()))
                .distinct()
                .sorted()
                .toList());
        Lines lines = new Lines();
        for (Term row : inOrder()) {
            while (!corrections.isEmpty() && corrections.peek().compareTo(row.id() + '\t') < 0) {
                lines.add(corrections.remove());
            }
            lines.add(line(row));
        }
        corrections.forEach(lines::add);
        return lines.digest();
    }

    private Term[] inOrder() {
        Term[] all = rows.values().toArray(Term[]::new);
        Arrays.sort(all, Comparator.comparing(Term::id));
        return all;
    }

    /** A digest in the making. */
    private static final class Lines {

        private final MessageDigest digest = sha256();
        private boolean begun;

        void add(String line) {
            if (begun) {
                digest.update((byte) '\n');
            }
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            begun = true;
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String line(Term row) {
        String line = String.join("\t", row.id(), row.label(), joined(row.synonyms()), joined(row.parents()));
        return row.obsolete() ? String.join("\t", line, "obsolete", row.replacedBy(), joined(row.consider())) : line;
    }

    private static String joined(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "";
            case 1 -> texts.get(0);
            default -> String.join("|", new TreeSet<>(texts));
        };
    }
}
