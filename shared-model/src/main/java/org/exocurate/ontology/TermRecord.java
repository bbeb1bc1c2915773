package org.exocurate.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.exocurate.model.vocabulary.Term;

/** What one record of a file says of a term, as far as it is read; becomes rows, or a fault. */
final class TermRecord {

    private static final int LONGEST = 2_000;

    private final long line;
    private String id = "";
    private String label = "";
    private final Set<String> synonyms = new LinkedHashSet<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Set<String> mergedIds = new LinkedHashSet<>();
    private final Set<String> replacedBy = new LinkedHashSet<>();
    private final Set<String> consider = new LinkedHashSet<>();
    private boolean obsolete;

    TermRecord(long line) {
        this.line = line;
    }

    void id(String written) {
        id = Curies.of(written);
    }

    String id() {
        return id;
    }

    void label(String text) {
        label = plain(text);
    }

    void synonym(String text) {
        Optional.of(plain(text)).filter(name -> !name.isEmpty()).ifPresent(synonyms::add);
    }

    void parent(String written) {
        add(parents, written);
    }

    void mergedId(String written) {
        add(mergedIds, written);
    }

    void replacedBy(String written) {
        add(replacedBy, written);
    }

    void consider(String written) {
        add(consider, written);
    }

    void obsolete() {
        obsolete = true;
    }

    /** What is no id of a known scheme is part of another ontology, or of none. */
    private static void add(Set<String> ids, String written) {
        Optional.of(Curies.of(written)).filter(Curies::isWellFormed).ifPresent(ids::add);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    void tell(Findings findings) {
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            findings.fault(line, fault.get());
            return;
        }
        synonyms.remove(label);
        parents.remove(id);
        findings.term(obsolete ? retired() : new Term(id, label, List.copyOf(synonyms), List.copyOf(parents)));
        mergedIds.stream()
                .filter(merged -> !merged.equals(id) && Curies.fault(merged).isEmpty())
                .forEach(merged -> findings.term(Term.merged(merged, id)));
    }

    private Optional<String> fault() {
        if (id.isEmpty()) {
            return Optional.of("the record has no id");
        }
        Optional<String> wrongId = Curies.fault(id);
        if (wrongId.isPresent()) {
            return wrongId;
        }
        if (label.isEmpty() && !obsolete) {
            return Optional.of(id + " has no label");
        }
        return Stream.concat(Stream.of(label), synonyms.stream())
                        .anyMatch(name -> name.length() > LONGEST || name.indexOf(0) >= 0)
                ? Optional.of(id + " has a name of more than " + LONGEST + " characters, or with the character NUL")
                : Optional.empty();
    }

    /** Several replacements are a choice, and nobody here can make it. */
    private Term retired() {
        replacedBy.remove(id);
        List<String> choice = new ArrayList<>(consider);
        if (replacedBy.size() > 1) {
            choice.addAll(replacedBy);
        }
        return new Term(
                id,
                label.isEmpty() ? id : label,
                List.copyOf(synonyms),
                List.of(),
                true,
                replacedBy.size() == 1 ? replacedBy.iterator().next() : "",
                choice.stream().distinct().toList());
    }
}
