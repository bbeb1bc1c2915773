package org.exocurate.review.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.exocurate.model.dataset.QualityItem;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.works.Notice;

/** Which class judges by which rule: the one of the same name. */
final class Judges {

    private static final Map<String, Function<Rule, EvidenceRule>> BY_ID = byId();

    /** The parameters of a rule that goes by none. */
    private record None() {}

    private Judges() {}

    private static Map<String, Function<Rule, EvidenceRule>> byId() {
        Map<String, Function<Rule, EvidenceRule>> judges = new HashMap<>();
        judges.put("cargo-function-not-shown", plain(CargoFunctionNotShown::new));
        judges.put("equal-to-retracted", plain(EqualToRetracted::new));
        judges.put("exosome-uncharacterised", by(ExosomeUncharacterised.Names.class, ExosomeUncharacterised::new));
        judges.put("generated-without-quote", plain(GeneratedWithoutQuote::new));
        judges.put("medium-not-ev-depleted", plain(MediumNotEvDepleted::new));
        judges.put("mirna-armless", plain(MiRnaArmless::new));
        judges.put("mirna-species", by(MiRnaSpecies.Prefixes.class, MiRnaSpecies::new));
        judges.put("only-in-vitro", plain(OnlyInVitro::new));
        judges.put("outside-both-systems", by(OutsideBothSystems.Systems.class, OutsideBothSystems::new));
        judges.put("precipitation-alone", by(PrecipitationAlone.Methods.class, PrecipitationAlone::new));
        judges.put("quote-reused", plain(QuoteReused::new));
        judges.put(
                "quote-without-cargo-and-recipient",
                by(QuoteWithoutCargoAndRecipient.Names.class, QuoteWithoutCargoAndRecipient::new));
        judges.put("red-cell-mirna", by(RedCellMiRna.Blood.class, RedCellMiRna::new));
        judges.put("review-only", plain(ReviewOnly::new));
        judges.put("reference-corrected", plain(rule -> new ReferenceUnderNotice(rule, Notice.Type.CORRECTION)));
        judges.put("reference-doubted", plain(rule -> new ReferenceUnderNotice(rule, Notice.Type.CONCERN)));
        judges.put("reference-retracted", plain(rule -> new ReferenceUnderNotice(rule, Notice.Type.RETRACTION)));
        judges.put("revision-moves-the-claim", plain(RevisionMovesTheClaim::new));
        judges.put("same-donor-and-recipient", plain(SameDonorAndRecipient::new));
        judges.put("self-citation", plain(SelfCitation::new));
        judges.put("sign-unusual", by(SignUnusual.Processes.class, SignUnusual::new));
        judges.put("target-not-current", plain(TargetNotCurrent::new));
        judges.put("term-deprecated", plain(TermDeprecated::new));
        judges.put("term-unresolved", plain(TermUnresolved::new));
        judges.put("tissue-from-biofluid", by(TissueFromBiofluid.Names.class, TissueFromBiofluid::new));
        judges.put("vesicles-uncharacterised", plain(VesiclesUncharacterised::new));
        judges.put("work-in-both-directions", plain(WorkInBothDirections::new));
        Arrays.stream(QualityItem.values())
                .forEach(item -> judges.put(id(item), plain(rule -> new QualityMissing(rule, item))));
        return Map.copyOf(judges);
    }

    private static String id(QualityItem item) {
        return "quality-" + item.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Function<Rule, EvidenceRule> plain(Function<Rule, EvidenceRule> judge) {
        return by(None.class, (rule, none) -> judge.apply(rule));
    }

    private static <T> Function<Rule, EvidenceRule> by(Class<T> parameters, BiFunction<Rule, T, EvidenceRule> judge) {
        return rule -> judge.apply(rule, rule.parameters(parameters));
    }

    /** A judge for each rule; refuses rules that no class knows, and classes that no rule asks for. */
    static List<EvidenceRule> of(List<Rule> rules) {
        Set<String> ids = new HashSet<>(rules.stream().map(Rule::id).toList());
        refuse("no class judges by the rules ", ids, BY_ID.keySet());
        refuse("there are classes, but no files, for the rules ", BY_ID.keySet(), ids);
        return rules.stream().map(Judges::of).toList();
    }

    /** The judge by a rule that a class knows; refuses parameters that the class does not. */
    static EvidenceRule of(Rule rule) {
        return BY_ID.get(rule.id()).apply(rule);
    }

    /** True if a class of this release judges by the rule as it is. */
    static boolean canJudge(Rule rule) {
        try {
            return BY_ID.containsKey(rule.id()) && of(rule).rule().equals(rule);
        } catch (IllegalStateException parametersOfAnotherRelease) {
            return false;
        }
    }

    private static void refuse(String why, Set<String> ids, Set<String> known) {
        Set<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(why + unknown);
        }
    }
}
