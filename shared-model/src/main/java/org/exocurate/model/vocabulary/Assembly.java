package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers the terms in the order of their ids, and lays out by number what is asked of them. */
final class Assembly {

    /** How ontologies mark the label of a term that they gave up. */
    private static final Pattern MARKED = Pattern.compile("(?i)obsolete[ _]+(?=\\S)");

    private static final int[] NONE = {};

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

    /** @param regulated by the id of a regulation the id of what it regulates */
    Vocabulary vocabulary(String version, Map<String, String> regulated) {
        return new Vocabulary(version, terms, ids, names.book(), new Hierarchy(parents), regulated);
    }

    private int[] parents(int term) {
        List<String> named = terms[term].parents();
        return named.isEmpty()
                ? NONE
                : named.stream()
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
        String label = Names.fold(term.obsolete() ? MARKED.matcher(term.label()).replaceFirst("") : term.label());
        List<String> synonyms = new ArrayList<>(term.synonyms().size());
        List<String> folded = new ArrayList<>(term.synonyms().size());
        Set<String> known = new HashSet<>();
        for (String synonym : term.synonyms()) {
            String fold = Names.fold(synonym);
            if (!fold.equals(label) && known.add(fold)) {
                synonyms.add(synonym);
                folded.add(fold);
            }
        }
        if (term.scheme() != Scheme.MIRNA) {
            names.add(label, term.obsolete() ? NameUse.RETIRED : NameUse.CURRENT, number);
            folded.forEach(fold -> names.add(fold, term.obsolete() ? NameUse.RETIRED : NameUse.OLDER, number));
        }
        names.add(Names.fold(term.id()), term.isReplaced() ? NameUse.RETIRED_ID : NameUse.ID, number);
        List<String> above = above(number);
        return synonyms.size() == term.synonyms().size() && above.equals(term.parents())
                ? term
                : new Term(
                        term.id(), term.label(), synonyms, above, term.obsolete(), term.replacedBy(), term.consider());
    }

    private List<String> above(int number) {
        List<String> above = new ArrayList<>(parents[number].length);
        for (int parent : parents[number]) {
            above.add(terms[parent].id());
        }
        return above;
    }

    private void nameSameId(String id, String same) {
        int term = ids.find(same);
        if (term >= 0 && ids.find(id) < 0) {
            names.add(Names.fold(id), NameUse.SAME_ID, term);
        }
    }
}
