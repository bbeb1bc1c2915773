package org.exocurate.model.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers the terms in the order of their ids, and lays out by number what is asked of them. */
final class Assembly {

    /** How ontologies mark the label of a term that they gave up. */
    private static final Pattern MARKED = Pattern.compile("(?i)obsolete[ _]+(?=\\S)");

    private final Term[] terms;
    private final IdTable ids;
    private final Map<String, String> sameIds;
    private final NameGathering names = new NameGathering();
    private final int[][] parents;

    Assembly(Collection<Term> all, Map<String, String> sameIds, List<MiRnas.Name> mirnaNames) {
        this.terms = all.stream().sorted(Comparator.comparing(Term::id)).toArray(Term[]::new);
        this.ids = new IdTable(terms);
        this.sameIds = sameIds;
        this.parents = new int[terms.length][];
        for (int i = 0; i < terms.length; i++) {
            parents[i] = parents(i);
            terms[i] = named(terms[i], i);
        }
        sameIds.forEach(this::nameSameId);
        mirnaNames.forEach(name -> names.add(Names.fold(name.text()), name.way(), ids.find(name.id())));
    }

    Vocabulary vocabulary(String version) {
        return new Vocabulary(version, terms, ids, names.book(), new Hierarchy(parents));
    }

    private int[] parents(int term) {
        return terms[term].parents().stream()
                .mapToInt(this::inForce)
                .filter(parent -> parent >= 0 && parent != term)
                .distinct()
                .toArray();
    }

    private int inForce(String id) {
        int found = ids.find(sameIds.getOrDefault(id, id));
        return found >= 0 && terms[found].isReplaced() ? ids.find(terms[found].replacedBy()) : found;
    }

    /** Takes in the names of a term, and leaves of them what adds something. */
    private Term named(Term term, int number) {
        boolean mirna = term.scheme() == Scheme.MIRNA;
        String label = term.obsolete() ? MARKED.matcher(term.label()).replaceFirst("") : term.label();
        NameUse first = term.obsolete() ? NameUse.RETIRED : NameUse.CURRENT;
        NameUse further = term.obsolete() ? NameUse.RETIRED : NameUse.OLDER;
        Set<String> folded = new HashSet<>(Set.of(Names.fold(label)));
        List<String> synonyms = term.synonyms().stream()
                .filter(synonym -> folded.add(Names.fold(synonym)))
                .toList();
        if (!mirna) {
            names.add(Names.fold(label), first, number);
            synonyms.forEach(synonym -> names.add(Names.fold(synonym), further, number));
        }
        names.add(Names.fold(term.id()), term.isReplaced() ? NameUse.RETIRED_ID : NameUse.ID, number);
        return new Term(
                term.id(),
                term.label(),
                synonyms,
                IntStream.of(parents[number])
                        .mapToObj(parent -> terms[parent].id())
                        .toList(),
                term.obsolete(),
                term.replacedBy(),
                term.consider());
    }

    private void nameSameId(String id, String same) {
        int term = ids.find(same);
        if (term >= 0 && ids.find(id) < 0) {
            names.add(Names.fold(id), NameUse.SAME_ID, term);
        }
    }
}
