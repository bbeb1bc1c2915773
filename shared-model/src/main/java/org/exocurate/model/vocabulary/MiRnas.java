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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes species-free miRNA terms from the rows of miRBase.
 *
 * <p>A mature molecule lies below the stem-loops that it is cut from, a stem-loop of several copies above them. Names that one
 * molecule bore over time, arm included, are one term.
 */
final class MiRnas {

    /** When a name is looked up: current human, mouse, rat names, then stem-loops, then older names, then other species. */
    enum Tier {
        CURRENT,
        STEM_LOOP,
        OLDER,
        ELSEWHERE
    }

    private static final List<String> SPECIES = List.of("hsa", "mmu", "rno");
    private static final Pattern ARM = Pattern.compile(".*-[35]p");
    private static final Pattern COPY = Pattern.compile("((?:mir|let|lin|lsy|bantam)-[a-z]*\\d+[a-z]*)-\\d+");

    private final List<Term> matures = new ArrayList<>();
    private final List<Term> stemLoops = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();

    void addMature(Term row) {
        matures.add(row);
    }

    void addStemLoop(Term row) {
        stemLoops.add(row);
    }

    /** Gives every term, every name it goes by, and every accession that stands for it. */
    void describe(Map<String, Term> terms, Map<String, String> accessions, Map<Tier, Map<String, Set<String>>> names) {
        matures.sort(Comparator.comparing((Term row) -> rank(row.label())).thenComparing(Term::id));
        stemLoops.sort(Comparator.comparing((Term row) -> rank(row.label())).thenComparing(Term::id));
        Map<String, String> loops = describeStemLoops(terms, accessions, names);
        joinRenamed();
        Map<String, List<Term>> molecules = new LinkedHashMap<>();
        matures.forEach(row -> molecules
                .computeIfAbsent(root(free(row.label())), name -> new ArrayList<>())
                .add(row));
        molecules.values().forEach(rows -> describeMolecule(rows, loops, terms, accessions, names));
    }

    private Map<String, String> describeStemLoops(
            Map<String, Term> terms, Map<String, String> accessions, Map<Tier, Map<String, Set<String>>> names) {
        Map<String, String> loops = new HashMap<>();
        for (Term row : stemLoops) {
            String name = free(row.label());
            String id = "mirna:" + name;
            Matcher copy = COPY.matcher(name);
            if (copy.matches()) {
                String all = "mirna:" + copy.group(1);
                terms.putIfAbsent(all, new Term(all, copy.group(1), List.of(), List.of()));
                name(names, Tier.STEM_LOOP, copy.group(1), all);
                terms.put(id, new Term(id, name, List.of(), List.of(all)));
            } else {
                terms.putIfAbsent(id, new Term(id, name, List.of(), List.of()));
            }
            loops.put(row.id(), id);
            accessions.put(row.id(), id);
            name(names, Tier.OLDER, accession(row), id);
            name(names, Tier.STEM_LOOP, name, id);
            row.synonyms().forEach(older -> name(names, tierOfOlder(row), free(older), id));
        }
        return loops;
    }

    private void describeMolecule(
            List<Term> rows,
            Map<String, String> loops,
            Map<String, Term> terms,
            Map<String, String> accessions,
            Map<Tier, Map<String, Set<String>>> names) {
        String name = free(rows.get(0).label());
        String id = "mirna:" + name;
        Set<String> parents = new LinkedHashSet<>();
        Set<String> synonyms = new LinkedHashSet<>();
        for (Term row : rows) {
            row.parents().stream().filter(loops::containsKey).map(loops::get).forEach(parents::add);
            accessions.put(row.id(), id);
            accessions.put("mirna:" + free(row.label()), id);
            name(names, Tier.OLDER, accession(row), id);
            synonyms.add(free(row.label()));
            row.synonyms().forEach(older -> synonyms.add(free(older)));
            name(names, rank(row.label()) < SPECIES.size() ? Tier.CURRENT : Tier.ELSEWHERE, free(row.label()), id);
            row.synonyms().forEach(older -> name(names, tierOfOlder(row), free(older), id));
        }
        synonyms.remove(name);
        parents.remove(id);
        terms.put(id, new Term(id, name, List.copyOf(synonyms), List.copyOf(parents)));
    }

    private static Tier tierOfOlder(Term row) {
        return rank(row.label()) < SPECIES.size() ? Tier.OLDER : Tier.ELSEWHERE;
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

    private static int rank(String label) {
        int at = SPECIES.indexOf(label.substring(0, Math.max(label.indexOf('-'), 0)));
        return at < 0 ? SPECIES.size() : at;
    }

    /** The name without its species. */
    private static String free(String label) {
        return label.substring(label.indexOf('-') + 1);
    }

    /** Writers give accessions without their prefix too. */
    private static String accession(Term row) {
        return row.id().substring(row.id().indexOf(':') + 1);
    }

    private static void name(Map<Tier, Map<String, Set<String>>> names, Tier tier, String name, String id) {
        names.computeIfAbsent(tier, t -> new TreeMap<>())
                .computeIfAbsent(Names.fold(name), n -> new LinkedHashSet<>())
                .add(id);
    }
}
