package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes species-free miRNA terms from the rows of miRBase.
 *
 * <p>A mature molecule lies below the stem-loops that it is cut from, a stem-loop of several copies above them. Names that one
 * molecule bore over time, arm included, are one term.
 */
final class MiRnas {

    /** A name that a term goes by. */
    record Name(String text, NameUse way, String id) {}

    /** Where names are looked up first. */
    private static final List<String> SPECIES = List.of("hsa", "mmu", "rno");

    private static final Pattern ARM = Pattern.compile(".*-[35]p");
    private static final Pattern COPY = Pattern.compile("((?:mir|let|lin|lsy|bantam)-[a-z]*\\d+[a-z]*)-\\d+");
    private static final Comparator<Term> ORDER =
            Comparator.comparing((Term row) -> rank(row.label())).thenComparing(Term::id);

    private final List<Term> matures = new ArrayList<>();
    private final List<Term> stemLoops = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, String> accessions = new HashMap<>();
    private final List<Name> names = new ArrayList<>();

    MiRnas(List<Term> matures, List<Term> stemLoops) {
        this.matures.addAll(matures);
        this.stemLoops.addAll(stemLoops);
        this.matures.sort(ORDER);
        this.stemLoops.sort(ORDER);
        describeStemLoops();
        joinRenamed();
        Map<String, List<Term>> molecules = new LinkedHashMap<>();
        this.matures.forEach(row -> molecules
                .computeIfAbsent(root(free(row.label())), name -> new ArrayList<>())
                .add(row));
        molecules.values().forEach(this::describeMolecule);
        tellApart();
    }

    Map<String, Term> terms() {
        return terms;
    }

    /** Ids that mean one of the terms. */
    Map<String, String> accessions() {
        return accessions;
    }

    List<Name> names() {
        return names;
    }

    private void describeStemLoops() {
        for (Term row : stemLoops) {
            String name = free(row.label());
            String id = "mirna:" + name;
            NameUse way = isNear(row) ? NameUse.STEM_LOOP : NameUse.ELSEWHERE;
            Matcher copy = COPY.matcher(name);
            if (copy.matches()) {
                String all = "mirna:" + copy.group(1);
                terms.putIfAbsent(all, new Term(all, copy.group(1), List.of(), List.of()));
                names.add(new Name(copy.group(1), way, all));
                terms.put(id, new Term(id, name, List.of(), List.of(all)));
            } else {
                terms.putIfAbsent(id, new Term(id, name, List.of(), List.of()));
            }
            names.add(new Name(name, way, id));
            describeRow(row, id);
        }
    }

    /** Of a let-7 without an arm, which some species have, the mature one is written as the stem-loop is, and is no other term. */
    private void describeMolecule(List<Term> rows) {
        String name = free(rows.get(0).label());
        String id = "mirna:" + name;
        Set<String> parents = new LinkedHashSet<>();
        Set<String> synonyms = new LinkedHashSet<>();
        for (Term row : rows) {
            row.parents().stream()
                    .filter(accessions::containsKey)
                    .map(accessions::get)
                    .forEach(parents::add);
            accessions.put("mirna:" + free(row.label()), id);
            synonyms.add(free(row.label()));
            row.synonyms().forEach(older -> synonyms.add(free(older)));
            names.add(new Name(free(row.label()), isNear(row) ? NameUse.CURRENT : NameUse.ELSEWHERE, id));
            describeRow(row, id);
        }
        synonyms.remove(name);
        parents.remove(id);
        terms.merge(
                id,
                new Term(id, name, List.copyOf(synonyms), List.copyOf(parents)),
                (loop, mature) -> new Term(id, name, mature.synonyms(), loop.parents()));
    }

    /** Its accession, which writers give without the prefix too, and its older names. */
    private void describeRow(Term row, String id) {
        accessions.put(row.id(), id);
        names.add(new Name(row.id().substring(row.id().indexOf(':') + 1), NameUse.OLDER, id));
        NameUse way = isNear(row) ? NameUse.OLDER : NameUse.OLDER_ELSEWHERE;
        row.synonyms().forEach(older -> names.add(new Name(free(older), way, id)));
    }

    /** One molecule, renamed: joined by an older name with an arm, unless that name is now another's in the same species. */
    private void joinRenamed() {
        Set<String> current = new HashSet<>();
        matures.forEach(row -> current.add(row.label()));
        for (Term row : matures) {
            for (String older : row.synonyms()) {
                if (ARM.matcher(older).matches() && !current.contains(older)) {
                    join(free(row.label()), free(older));
                }
            }
        }
    }

    private void join(String name, String older) {
        String a = root(name);
        String b = root(older);
        if (!a.equals(b)) {
            joined.put(a, b);
        }
    }

    private String root(String name) {
        String at = name;
        while (joined.containsKey(at)) {
            at = joined.get(at);
        }
        return at;
    }

    /** An older name that went to different molecules in different species is told apart by the species, where it is written. */
    private void tellApart() {
        Map<String, Set<String>> meant = new HashMap<>();
        names.stream().filter(name -> name.way() == NameUse.OLDER).forEach(name -> meant.computeIfAbsent(
                        Names.fold(name.text()), text -> new HashSet<>())
                .add(name.id()));
        List<Term> rows = new ArrayList<>(stemLoops);
        rows.addAll(matures);
        rows.stream().filter(MiRnas::isNear).forEach(row -> row.synonyms().stream()
                .filter(older -> meant.get(Names.fold(free(older))).size() > 1)
                .forEach(older -> names.add(new Name(older, NameUse.OLDER, accessions.get(row.id())))));
    }

    private static boolean isNear(Term row) {
        return rank(row.label()) < SPECIES.size();
    }

    private static int rank(String label) {
        int end = label.indexOf('-');
        for (int i = 0; i < SPECIES.size(); i++) {
            String species = SPECIES.get(i);
            if (species.length() == end && label.startsWith(species)) {
                return i;
            }
        }
        return SPECIES.size();
    }

    /** The name without its species. */
    private static String free(String label) {
        return label.substring(label.indexOf('-') + 1);
    }
}
