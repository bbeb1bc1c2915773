package org.exocurate.review.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import org.exocurate.review.rules.Rules;

/** All rules in force, each with what judges by it. Made at start, so that a rule nobody can judge by stops the service. */
@Startup
@Singleton
final class EvidenceRules {

    /** By what the digest of the rules covers, so that the same digest means the same order. */
    private static final Comparator<EvidenceRule> GRAVEST_FIRST = Comparator.comparing(
                    (EvidenceRule judge) -> judge.rule().severity())
            .thenComparing(judge -> judge.rule().id());

    private final List<EvidenceRule> all;
    private final String digest;

    @Inject
    EvidenceRules(Rules rules) {
        this(rules, Judges.of(rules.all()));
    }

    private EvidenceRules(Rules rules, List<EvidenceRule> judges) {
        all = judges.stream().sorted(GRAVEST_FIRST).toList();
        digest = rules.digest();
    }

    /** Rules of an earlier release; empty if a class that judged by one of them is gone, or wants other parameters now. */
    static Optional<EvidenceRules> former(Rules rules) {
        boolean known = rules.all().stream().allMatch(Judges::canJudge);
        return known
                ? Optional.of(new EvidenceRules(
                        rules, rules.all().stream().map(Judges::of).toList()))
                : Optional.empty();
    }

    List<EvidenceRule> all() {
        return all;
    }

    String digest() {
        return digest;
    }

    /** What judges by the rule of this id, which is one in force. */
    EvidenceRule judge(String rule) {
        return all.stream()
                .filter(judge -> judge.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    List<Finding> findings(Examination about) {
        return all.stream().flatMap(rule -> rule.judge(about).stream()).toList();
    }
}
