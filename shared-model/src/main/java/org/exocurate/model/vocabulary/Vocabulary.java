package org.exocurate.model.vocabulary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All terms of one version: finds what a word names, and tells what lies below what. */
public final class Vocabulary {

    private static final Pattern CURIE = Pattern.compile("([A-Za-z][A-Za-z.]*)(?::\\s*|_(?=[0-9A-Z]{4,}$))(.*)");
    private static final Pattern SIGNED = Pattern.compile("(positive |negative |)regulation of (.+)");
    private static final int NEAR = 3;

    private final String version;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, String> byFoldedId = new HashMap<>();
    private final Map<MiRnas.Tier, Map<String, Set<String>>> tiers = new EnumMap<>(MiRnas.Tier.class);
    private final Hierarchy hierarchy;
    private final NameIndex<Term> names = new NameIndex<>();
    private final NameIndex<String> ids = new NameIndex<>();

    Vocabulary(String version, Map<String, Term> rows, Map<String, String> oneOf, MiRnas mirnas) {
        this.version = version;
        terms.putAll(rows);
        Map<String, String> aliases = new HashMap<>(oneOf);
        mirnas.describe(terms, aliases, tiers);
        rows.values().forEach(this::name);
        terms.keySet().forEach(id -> byFoldedId.put(id.toLowerCase(Locale.ROOT), id));
        aliases.forEach((alias, id) -> byFoldedId.put(alias.toLowerCase(Locale.ROOT), id));
        terms.values().forEach(this::index);
        hierarchy = new Hierarchy(terms.values(), this::idInForce);
    }

    private void name(Term term) {
        name(MiRnas.Tier.CURRENT, term.label(), term.id());
        term.synonyms().forEach(synonym -> name(MiRnas.Tier.OLDER, synonym, term.id()));
    }

    private void name(MiRnas.Tier tier, String name, String id) {
        tiers.computeIfAbsent(tier, t -> new HashMap<>())
                .computeIfAbsent(Names.fold(name), n -> new LinkedHashSet<>())
                .add(id);
    }

    private void index(Term term) {
        names.add(Names.fold(term.label()), term);
        term.synonyms().forEach(synonym -> names.add(Names.fold(synonym), term));
        ids.add(Names.fold(term.id()), term.id());
    }

    /** The digest of the content. */
    public String version() {
        return version;
    }

    public int size() {
        return terms.size();
    }

    public Collection<Term> terms() {
        return terms.values();
    }

    /** The term that a CURIE names, also by an id that was merged into it. */
    public Optional<Term> term(String curie) {
        return idInForce(curie).map(terms::get);
    }

    /** As written, where two ids differ by case only: mirna:mir-107 is the stem-loop of mirna:miR-107. */
    private Optional<String> idInForce(String curie) {
        return terms.containsKey(curie)
                ? Optional.of(curie)
                : Optional.ofNullable(byFoldedId.get(curie.toLowerCase(Locale.ROOT)));
    }

    /** Finds what a word names at this place: by CURIE, then label, then synonym. */
    public Resolution resolve(String text, Slot slot) {
        Matcher curie = CURIE.matcher(text.strip());
        if (curie.matches()) {
            Optional<Scheme> scheme = Scheme.ofPrefix(curie.group(1));
            if (scheme.isPresent()) {
                return resolveCurie(text, scheme.get(), curie.group(2), slot);
            }
        }
        return resolveName(text, slot);
    }

    private Resolution resolveCurie(String text, Scheme scheme, String sent, Slot slot) {
        String local = scheme == Scheme.CVCL ? sent.toUpperCase(Locale.ROOT) : sent;
        String id = scheme.curie(local);
        if (!scheme.takes(local)) {
            return new Resolution.Wrong(
                    "'" + text + "' looks like a CURIE of " + scheme.prefix() + " but is not well formed", nearIds(id));
        }
        Optional<Term> term = term(id);
        if (term.isPresent() && slot.takes(term.get().id())) {
            return new Resolution.Known(term.get(), false);
        }
        if (term.isPresent() || !slot.takes(id)) {
            return new Resolution.Wrong(
                    "'" + text + "' is of " + scheme.prefix() + "; this place takes " + slot.prefixes(),
                    nearNames(term.map(Term::label).orElse(text), slot));
        }
        return new Resolution.Unknown(text, nearIds(id));
    }

    private Resolution resolveName(String text, Slot slot) {
        for (String name : spellings(text, slot)) {
            for (MiRnas.Tier tier : MiRnas.Tier.values()) {
                List<Term> found = named(name, tier).stream()
                        .filter(term -> slot.takes(term.id()))
                        .toList();
                if (!found.isEmpty()) {
                    return oneOf(text, found, tier == MiRnas.Tier.STEM_LOOP);
                }
            }
        }
        return elsewhere(text, slot);
    }

    /** Several terms of one name: the one above all others, or else the writer has to say which. */
    private Resolution oneOf(String text, List<Term> found, boolean bareStemLoop) {
        List<Term> tops = found.stream()
                .filter(top -> found.stream().allMatch(other -> other.equals(top) || isBelow(other.id(), top.id())))
                .toList();
        if (tops.size() == 1) {
            return new Resolution.Known(tops.get(0), bareStemLoop);
        }
        List<String> candidates = found.stream()
                .map(term -> term.id() + " " + term.label())
                .sorted()
                .limit(10)
                .toList();
        return new Resolution.Wrong("'" + text + "' names several terms; say which by its CURIE", candidates);
    }

    /** A name that is known, but at other places only, is a mistake; other text is just unknown. */
    private Resolution elsewhere(String text, Slot slot) {
        List<Term> others = slot == Slot.DONOR_STATE
                ? List.of()
                : tiers.keySet().stream()
                        .flatMap(tier -> named(Names.fold(text), tier).stream())
                        .filter(term -> term.scheme() != Scheme.STATE)
                        .limit(NEAR)
                        .toList();
        if (!others.isEmpty()) {
            Term other = others.get(0);
            return new Resolution.Wrong(
                    "'" + text + "' is known as " + other.id() + " " + other.label() + ", but this place takes "
                            + slot.prefixes(),
                    nearNames(text, slot));
        }
        return new Resolution.Unknown(text, nearNames(text, slot));
    }

    private List<Term> named(String folded, MiRnas.Tier tier) {
        return tiers.getOrDefault(tier, Map.of()).getOrDefault(folded, Set.of()).stream()
                .map(terms::get)
                .toList();
    }

    private static List<String> spellings(String text, Slot slot) {
        String folded = Names.fold(text);
        return slot == Slot.MIRNA ? MiRnaSpelling.of(folded) : List.of(folded);
    }

    /** What a name of GO's "regulation of" says of which process; empty for any other term. */
    public Optional<Signed> signed(Term term) {
        Matcher name = SIGNED.matcher(term.label());
        if (term.scheme() != Scheme.GO || !name.matches()) {
            return Optional.empty();
        }
        Signed.Sign sign = name.group(1).isEmpty()
                ? Signed.Sign.UNSIGNED
                : Signed.Sign.valueOf(name.group(1).strip().toUpperCase(Locale.ROOT));
        return resolveName(name.group(2), Slot.PROCESS) instanceof Resolution.Known known
                ? Optional.of(new Signed(sign, known.term()))
                : Optional.empty();
    }

    /** True if the one is a kind or a part of the other, at any distance. */
    public boolean isBelow(String id, String above) {
        return hierarchy.ancestors(id).contains(above);
    }

    /** All that the term is a kind or a part of, without itself. */
    public Set<String> ancestors(String id) {
        return hierarchy.ancestors(id);
    }

    /** All that is a kind or a part of the term, without itself. */
    public Set<String> descendants(String id) {
        return hierarchy.descendants(id);
    }

    /** The closest term above both (or one of the two): none of those above both lies below it. */
    public Optional<Term> nearestCommon(String one, String other) {
        return hierarchy.nearestCommon(one, other).map(terms::get);
    }

    /** Terms whose names begin with or come near what is typed; the best first. */
    public List<Term> search(String typed, int most) {
        String folded = Names.fold(typed);
        LinkedHashSet<Term> found = new LinkedHashSet<>();
        term(typed.strip()).ifPresent(found::add);
        for (MiRnas.Tier tier : MiRnas.Tier.values()) {
            MiRnaSpelling.of(folded).forEach(name -> found.addAll(named(name, tier)));
        }
        names.near(folded, most * 2).forEach(near -> found.add(near.of()));
        return found.stream().limit(most).toList();
    }

    private List<String> nearNames(String text, Slot slot) {
        return names.near(Names.fold(text), 20).stream()
                .map(NameIndex.Near::of)
                .filter(term -> slot.takes(term.id()))
                .distinct()
                .limit(NEAR)
                .map(term -> term.id() + " " + term.label())
                .toList();
    }

    private List<String> nearIds(String curie) {
        LinkedHashSet<Term> near = new LinkedHashSet<>();
        padded(curie).flatMap(this::term).ifPresent(near::add);
        ids.near(Names.fold(curie), NEAR).forEach(id -> near.add(terms.get(id.of())));
        return near.stream()
                .limit(NEAR)
                .map(term -> term.id() + " " + term.label())
                .toList();
    }

    /** The id as it would be with the zeros that writers forget. */
    private static Optional<String> padded(String curie) {
        String digits = curie.replaceAll("\\D", "");
        return Scheme.of(curie)
                .filter(scheme -> scheme.isNumbered() && !digits.isEmpty() && digits.length() < 7)
                .map(scheme -> scheme.curie("0".repeat(7 - digits.length()) + digits));
    }
}
