package org.exocurate.model.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All terms of one version: finds what a word names, and tells what lies below what. Of a hundred thousand terms it takes some
 * tens of MB (ADR 15).
 */
public final class Vocabulary {

    private static final int NEAR = 3;

    private final String version;
    private final Term[] terms;
    private final IdTable ids;
    private final NameBook book;
    private final Hierarchy hierarchy;
    private final Map<String, String> regulated;
    private final TermSearch search;
    private final Meanings meanings = new Meanings(this);

    /** By the id of what is in their place; made when first asked for. */
    private volatile Map<String, Set<String>> givenUp;

    Vocabulary(
            String version,
            Term[] terms,
            IdTable ids,
            NameBook book,
            Hierarchy hierarchy,
            Map<String, String> regulated) {
        this.version = version;
        this.terms = terms;
        this.ids = ids;
        this.book = book;
        this.hierarchy = hierarchy;
        this.regulated = regulated;
        this.search = new TermSearch(book, terms, offered());
    }

    /** For each term the number of that which is offered by its names: nobody is offered what was given up. */
    private int[] offered() {
        return IntStream.range(0, terms.length)
                .map(i -> terms[i].isReplaced() ? ids.find(terms[i].replacedBy()) : terms[i].obsolete() ? -1 : i)
                .toArray();
    }

    /** The digest of the content. */
    public String version() {
        return version;
    }

    /** How many terms are in use. */
    public int size() {
        return (int) inUse().count();
    }

    /** The terms in use, in the order of their ids. */
    public Collection<Term> terms() {
        return inUse().toList();
    }

    private Stream<Term> inUse() {
        return Arrays.stream(terms).filter(term -> !term.obsolete());
    }

    /** The term that a CURIE names, also by an id that was merged into it; an obsolete one only if nothing replaces it. */
    public Optional<Term> term(String curie) {
        int number = number(curie);
        return number < 0 ? Optional.empty() : Optional.of(terms[number]);
    }

    /** The term that a CURIE names, and whether that id was given up for it. */
    public Optional<Resolution.Known> known(String curie) {
        int number = numberAsWritten(curie);
        return number < 0 ? Optional.empty() : Optional.of(known(number));
    }

    /** The terms that go by a folded name in this way. */
    List<Resolution.Known> named(String folded, NameUse way) {
        return IntStream.of(book.terms(folded, way)).mapToObj(this::known).toList();
    }

    private Resolution.Known known(int number) {
        Term term = terms[number];
        return term.isReplaced()
                ? new Resolution.Known(terms[ids.find(term.replacedBy())], term.id())
                : new Resolution.Known(term, "");
    }

    private int number(String curie) {
        int number = numberAsWritten(curie);
        return number >= 0 && terms[number].isReplaced() ? ids.find(terms[number].replacedBy()) : number;
    }

    /** As written, where two ids differ by case only: mirna:mir-107 is the stem-loop of mirna:miR-107. */
    private int numberAsWritten(String curie) {
        int number = ids.find(curie);
        if (number >= 0) {
            return number;
        }
        String folded = Names.fold(curie);
        return Stream.of(NameUse.SAME_ID, NameUse.ID, NameUse.RETIRED_ID)
                .flatMapToInt(way -> IntStream.of(book.terms(folded, way)))
                .findFirst()
                .orElse(-1);
    }

    /** Finds what a word names at this place: by CURIE, then label, then synonym. */
    public Resolution resolve(String text, Slot slot) {
        return meanings.of(text, slot);
    }

    /** What a name of GO's "regulation of" says of which process; empty for any other term. */
    public Optional<Signed> signed(Term term) {
        return Optional.ofNullable(regulated.get(term.id()))
                .flatMap(this::term)
                .flatMap(process -> Regulations.sign(term).map(sign -> new Signed(sign, process)));
    }

    /** True if the one is a kind or a part of the other, at any distance. */
    public boolean isBelow(String id, String above) {
        int lower = ids.find(id);
        int upper = ids.find(above);
        return lower >= 0 && upper >= 0 && hierarchy.isBelow(lower, upper);
    }

    /** All that the term is a kind or a part of, without itself. */
    public Set<String> ancestors(String id) {
        int term = ids.find(id);
        return term < 0 ? Set.of() : new TermIds(terms, ids, hierarchy.ancestors(term));
    }

    /** All that is a kind or a part of the term, without itself. */
    public Set<String> descendants(String id) {
        int term = ids.find(id);
        return term < 0 ? Set.of() : new TermIds(terms, ids, hierarchy.descendants(term));
    }

    /** The ids that were given up for a term, by which it may have been written once. */
    public Set<String> givenUpFor(String id) {
        Map<String, Set<String>> known = givenUp;
        if (known == null) {
            known = Arrays.stream(terms)
                    .filter(Term::isReplaced)
                    .collect(Collectors.groupingBy(
                            Term::replacedBy, Collectors.mapping(Term::id, Collectors.toUnmodifiableSet())));
            givenUp = known;
        }
        return known.getOrDefault(id, Set.of());
    }

    /** The closest term above both (or one of the two): of several, the one with most above itself. */
    public Optional<Term> nearestCommon(String one, String other) {
        int a = ids.find(one);
        int b = ids.find(other);
        int nearest = a < 0 || b < 0 ? -1 : hierarchy.nearestCommon(a, b);
        return nearest < 0 ? Optional.empty() : Optional.of(terms[nearest]);
    }

    /** The terms that their sources put above each other in a circle; they count as below each other. */
    public List<Term> inCircles() {
        return Arrays.stream(terms)
                .filter(term -> term.parents().stream().anyMatch(parent -> isBelow(parent, term.id())))
                .toList();
    }

    /** The terms in use that what is typed may mean, among those that are wanted; the best first. */
    public List<Term> search(String typed, Predicate<Term> wanted, int most) {
        return search.offer(Names.fold(typed), wanted, most);
    }

    /** Terms that may stand here whose names, or ids if it looks like one, come near a text; each with its label. */
    public List<String> near(String text, Slot slot) {
        return Scheme.ofCurie(text).isPresent()
                ? nearIds(text)
                : search.near(Names.fold(text), term -> slot.takes(term.id()), NEAR).stream()
                        .map(Term::shown)
                        .toList();
    }

    List<String> nearIds(String curie) {
        LinkedHashSet<Term> near = new LinkedHashSet<>();
        padded(curie).flatMap(this::term).ifPresent(near::add);
        near.addAll(search.nearIds(Names.fold(curie), NEAR));
        return near.stream().limit(NEAR).map(Term::shown).toList();
    }

    /** The id as it would be with the zeros that writers forget. */
    private static Optional<String> padded(String curie) {
        String digits = curie.replaceAll("\\D", "");
        return Scheme.of(curie)
                .filter(scheme -> scheme.isNumbered() && !digits.isEmpty() && digits.length() < 7)
                .map(scheme -> scheme.curie("0".repeat(7 - digits.length()) + digits));
    }
}
