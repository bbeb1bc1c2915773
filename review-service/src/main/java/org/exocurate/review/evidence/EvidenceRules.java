package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.exocurate.model.dataset.QualityItem;
import org.exocurate.plumbing.json.Sha256;

/** All rules in force, in the order in which their findings are shown. */
final class EvidenceRules {

    static final List<EvidenceRule> ALL = all();

    /** Changes with any rule's id, version, severity or text. */
    static final String DIGEST =
            Sha256.hex(ALL.stream().map(rule -> rule.rule().line()).sorted().collect(Collectors.joining("\n")));

    private EvidenceRules() {}

    private static List<EvidenceRule> all() {
        List<EvidenceRule> rules = new ArrayList<>(List.of(
                new EqualToRetracted(),
                new BothDirections(),
                new GeneratedWithoutQuote(),
                new TermUnresolved(),
                new ArmlessMiRna(),
                new MiRnaOfOtherSpecies(),
                new SameDonorAndRecipient(),
                new ReviewOnly(),
                new OnlyInVitro(),
                new CargoFunctionNotShown(),
                new RedCellMiRna(),
                new Uncharacterised(),
                new MediumWithVesicles(),
                new PrecipitationAlone(),
                new QuoteReused()));
        Arrays.stream(QualityItem.values()).map(QualityMissing::new).forEach(rules::add);
        return List.copyOf(rules);
    }

    static List<Finding> findings(Examination about) {
        return ALL.stream().flatMap(rule -> rule.judge(about).stream()).toList();
    }
}
