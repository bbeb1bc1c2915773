package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;

/**
 * What a claim says on the axes that are compared, in words as they were written: no vocabulary has to be asked. A depleted
 * cargo has been turned into a carried one of the opposite effect.
 *
 * @param words one for each trait; the empty text leaves it open
 * @param regulation null if none is stated
 */
public record Traits(Map<Trait, String> words, CargoRole role, Regulation regulation, Outcome outcome) {

    private static final String UNRESOLVED = "~";

    public Traits {
        words = new EnumMap<>(words);
    }

    public static Traits of(Claim claim) {
        boolean biomarker = claim.type() == ClaimType.BIOMARKER;
        boolean depleted = claim.cargo().role() == CargoRole.DEPLETED && !biomarker;
        Map<Trait, String> words = new EnumMap<>(Trait.class);
        words.put(Trait.DONOR, key(claim.donor().term()));
        words.put(
                Trait.CARGO,
                (biomarker ? "BIOMARKER|" : "EFFECT|")
                        + claim.cargo().kind()
                        + '|'
                        + key(claim.cargo().term()));
        words.put(Trait.RECIPIENT, key(claim.recipient().term()));
        words.put(Trait.PROCESS, key(claim.effect().process()));
        words.put(Trait.STATES, set(claim.donor().state()));
        words.put(Trait.CONDITIONS, set(claim.condition().all()));
        words.put(Trait.COMPARATOR, biomarker ? key(claim.comparator()) : "");
        Regulation regulation = claim.effect().regulation();
        Outcome outcome = claim.effect().outcome();
        return new Traits(
                words,
                depleted ? CargoRole.CARRIED : claim.cargo().role(),
                depleted && regulation != null ? regulation.turned() : regulation,
                depleted ? turned(outcome) : outcome);
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case PROTECTIVE -> Outcome.DETRIMENTAL;
            case DETRIMENTAL -> Outcome.PROTECTIVE;
            case MIXED, NOT_STATED -> outcome;
        };
    }

    private static String set(Collection<TermRef> terms) {
        return terms.stream().map(Traits::key).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static String key(TermRef term) {
        if (term == null) {
            return "";
        }
        return term.isResolved() ? term.id() : UNRESOLVED + Names.fold(term.label());
    }

    /** The single words of a trait's word; a cargo's stands behind its type and kind. */
    static Stream<String> parts(Trait trait, String word) {
        String words = trait == Trait.CARGO ? word.substring(word.indexOf('|', word.indexOf('|') + 1) + 1) : word;
        return Arrays.stream(words.split("\n", -1)).filter(part -> !part.isEmpty());
    }

    /** True if this word was no term of the vocabulary when it was written. */
    public static boolean isUnresolved(String word) {
        return word.startsWith(UNRESOLVED);
    }

    /** The text of a word that was no term. */
    public static String text(String unresolved) {
        return unresolved.substring(UNRESOLVED.length());
    }
}
