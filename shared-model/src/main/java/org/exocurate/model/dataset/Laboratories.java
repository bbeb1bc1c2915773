package org.exocurate.model.dataset;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.vocabulary.Names;

/** Who stands behind a work: the laboratories that its pieces of evidence state, in one spelling. */
public final class Laboratories {

    /** All works without a laboratory count as this one together. */
    static final String UNSTATED = "";

    /** In folded text, where every dash is a space. */
    private static final Pattern ORCID = Pattern.compile("(?<!\\d)\\d{4} ?\\d{4} ?\\d{4} ?\\d{3}[\\dx](?!\\d)");

    private Laboratories() {}

    /** The laboratory of one piece, by its ORCID where it has one; empty if it states none. */
    public static Optional<String> of(Evidence piece) {
        return Optional.ofNullable(piece.laboratory()).map(Laboratories::key).filter(key -> !key.isEmpty());
    }

    private static String key(String laboratory) {
        String folded = Names.fold(laboratory);
        Matcher orcid = ORCID.matcher(folded);
        return orcid.find() ? orcid.group().replace(" ", "") : folded;
    }

    /** The laboratories that the pieces of one work state. */
    public static Set<String> stated(Collection<Evidence> work) {
        return work.stream().map(Laboratories::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    static Set<String> ofWork(Collection<Evidence> work) {
        Set<String> stated = stated(work);
        return stated.isEmpty() ? Set.of(UNSTATED) : stated;
    }

    /** How many laboratories speak: a work with several speaks for one only. */
    static int count(List<Set<String>> works) {
        Set<String> all = new HashSet<>();
        works.forEach(all::addAll);
        return Math.min(all.size(), works.size());
    }
}
