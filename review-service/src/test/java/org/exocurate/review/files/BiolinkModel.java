package org.exocurate.review.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Biolink Model allows, as far as claims use it; a table that names its version and source. */
final class BiolinkModel {

    private static final String TABLE = "/biolink/model-4.4.4.tsv";
    private static final String PREFIX = "biolink:";

    /** By kind and name: the cells after them. */
    private final Map<String, Map<String, List<String>>> rows = new HashMap<>();

    BiolinkModel() {
        try (var in = BiolinkModel.class.getResourceAsStream(TABLE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .forEach(cells -> rows.computeIfAbsent(cells.get(0), kind -> new HashMap<>())
                            .put(cells.get(1), cells.subList(2, cells.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> required(String file) {
        return words(row("required", file).orElseThrow(), 0);
    }

    boolean isClass(String category) {
        return category.startsWith(PREFIX) && isBelow(category.substring(PREFIX.length()), "NamedThing");
    }

    /** What is wrong with an edge of these categories; empty if nothing is. */
    List<String> faults(String subject, String predicate, String object) {
        List<String> faults = new ArrayList<>();
        Optional<List<String>> known = named(predicate).flatMap(name -> row("predicate", name));
        if (known.isEmpty()) {
            return List.of("no predicate " + predicate);
        }
        takes(known.get().get(1), subject, "domain of " + predicate).ifPresent(faults::add);
        takes(known.get().get(2), object, "range of " + predicate).ifPresent(faults::add);
        return faults;
    }

    private Optional<String> takes(String wanted, String category, String of) {
        boolean good = wanted.equals("-")
                || named(category).filter(name -> isBelow(name, wanted)).isPresent();
        return good ? Optional.empty() : Optional.of(category + " is not in the " + of);
    }

    boolean isSlot(String name) {
        return row("slot", name).isPresent();
    }

    /** What is wrong with a slot's value, whose category is this if it is a node; empty if nothing is. */
    Optional<String> fault(String slot, String value, Optional<String> category) {
        String wanted = row("slot", slot).map(cells -> cells.get(0)).orElse("no such slot");
        boolean good =
                switch (wanted) {
                    case "predicate" -> named(value)
                            .flatMap(name -> row("predicate", name))
                            .isPresent();
                    case "curie" -> value.matches("[A-Za-z.]+:\\S+");
                    case "boolean" -> value.matches("true|false");
                    case "publication" -> value.matches(
                            "(PMID:\\d+|PMC:\\d+|doi:10\\.\\S+)(\\|(PMID:\\d+|PMC:\\d+|doi:10\\.\\S+))*");
                    case "infores" -> value.matches("infores:[a-z0-9-]+");
                    default -> row("enum", wanted)
                            .map(cells -> words(cells, 0).contains(value))
                            .orElseGet(() -> category.flatMap(BiolinkModel::named)
                                    .filter(name -> isBelow(name, wanted))
                                    .isPresent());
                };
        return good ? Optional.empty() : Optional.of(slot + " takes " + wanted + ", not " + value + " " + category);
    }

    private static Optional<String> named(String curie) {
        return Optional.of(curie).filter(one -> one.startsWith(PREFIX)).map(one -> one.substring(PREFIX.length()));
    }

    /** By parents and by mixins. */
    private boolean isBelow(String name, String wanted) {
        if (name.equals(wanted)) {
            return true;
        }
        List<String> above = new ArrayList<>();
        row("class", name).ifPresent(cells -> {
            above.add(cells.get(0));
            above.addAll(words(cells, 1));
        });
        row("mixin", name).ifPresent(cells -> above.add(cells.get(0)));
        return above.stream().anyMatch(one -> isBelow(one, wanted));
    }

    private Optional<List<String>> row(String kind, String name) {
        return Optional.ofNullable(rows.get(kind).get(name));
    }

    private static List<String> words(List<String> cells, int at) {
        return cells.size() > at ? List.of(cells.get(at).split(" ")) : List.of();
    }
}
