package org.exocurate.review.evidence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.vocabulary.Vocabulary;

import static org.exocurate.review.evidence.Axis.CARGO;
import static org.exocurate.review.evidence.Axis.CARGO_ROLE;
import static org.exocurate.review.evidence.Axis.COMPARATOR;
import static org.exocurate.review.evidence.Axis.CONDITION;
import static org.exocurate.review.evidence.Axis.DONOR;
import static org.exocurate.review.evidence.Axis.DONOR_STATE;
import static org.exocurate.review.evidence.Axis.EFFECT;
import static org.exocurate.review.evidence.Axis.PROCESS;
import static org.exocurate.review.evidence.Axis.RECIPIENT;
import static org.exocurate.review.evidence.AxisRelation.BROADER;
import static org.exocurate.review.evidence.AxisRelation.DIFFERENT;
import static org.exocurate.review.evidence.AxisRelation.NARROWER;
import static org.exocurate.review.evidence.AxisRelation.SAME;

/**
 * Two claims set side by side, axis by axis (DESIGN 3).
 *
 * @param bothWays axes that count as narrower and as broader at once, whatever is shown for them: a condition, donor state or
 *     comparator whose difference rests on an unresolved text, and an effect that is narrower in one part and broader in the other
 */
record Comparison(ComparedClaim one, ComparedClaim other, Map<Axis, AxisRelation> axes, Set<Axis> bothWays) {

    static Comparison of(ComparedClaim one, ComparedClaim other, Vocabulary vocabulary) {
        Words words = new Words(vocabulary);
        Map<Axis, AxisRelation> axes = new EnumMap<>(Axis.class);
        axes.put(DONOR, words.compare(one.donor(), other.donor()));
        axes.put(DONOR_STATE, words.states(one.states(), other.states()));
        axes.put(CARGO, cargo(one, other, words));
        axes.put(CARGO_ROLE, one.biomarker() || other.biomarker() || one.role() == other.role() ? SAME : DIFFERENT);
        axes.put(RECIPIENT, words.compare(one.recipient(), other.recipient()));
        axes.put(PROCESS, words.compare(one.process(), other.process()));
        Effects effects = new Effects(one, other);
        axes.put(EFFECT, effects.shown());
        axes.put(CONDITION, words.conditions(one.conditions(), other.conditions()));
        if (one.biomarker() && other.biomarker()) {
            axes.put(COMPARATOR, words.states(comparator(one), comparator(other)));
        }
        return new Comparison(one, other, axes, bothWays(one, other, axes, words, effects));
    }

    private static List<Word> comparator(ComparedClaim claim) {
        return claim.comparator() == null ? List.of() : List.of(claim.comparator());
    }

    private static AxisRelation cargo(ComparedClaim one, ComparedClaim other, Words words) {
        boolean levels = one.biomarker() || other.biomarker();
        return cargo(one.kind(), one.cargo(), other.kind(), other.cargo(), levels, words);
    }

    /** The whole vesicle is broader than any cargo, a kind broader than its terms; a vesicle count is no cargo's level. */
    static AxisRelation cargo(
            CargoKind oneKind, Word one, CargoKind otherKind, Word other, boolean levels, Words words) {
        if (oneKind == otherKind) {
            return words.compare(one, other);
        }
        boolean vesicle = oneKind == CargoKind.VESICLE || otherKind == CargoKind.VESICLE;
        return vesicle && !levels
                ? Words.open(oneKind == CargoKind.VESICLE, otherKind == CargoKind.VESICLE)
                : DIFFERENT;
    }

    private static Set<Axis> bothWays(
            ComparedClaim one, ComparedClaim other, Map<Axis, AxisRelation> axes, Words words, Effects effects) {
        Set<Axis> both = EnumSet.noneOf(Axis.class);
        if (effects.bothWays()) {
            both.add(EFFECT);
        }
        if (axes.get(CONDITION) == DIFFERENT && !words.tellApart(one.conditions(), other.conditions())) {
            both.add(CONDITION);
        }
        if (axes.get(DONOR_STATE) == DIFFERENT && !words.tellApart(one.states(), other.states())) {
            both.add(DONOR_STATE);
        }
        if (axes.get(COMPARATOR) == DIFFERENT && !words.tellApart(comparator(one), comparator(other))) {
            both.add(COMPARATOR);
        }
        return both;
    }

    boolean sameType() {
        return one.biomarker() == other.biomarker();
    }

    boolean biomarkers() {
        return one.biomarker() && other.biomarker();
    }

    AxisRelation on(Axis axis) {
        return axes.getOrDefault(axis, SAME);
    }

    boolean isDifferent(Axis axis) {
        return on(axis) == DIFFERENT;
    }

    /** Different for sure, so that it explains an opposite effect and extends a concordant one. */
    boolean tellsApart(Axis axis) {
        return isDifferent(axis) && !bothWays.contains(axis);
    }

    /** True if they speak of other things: the one is no revision of the other, but another claim. */
    boolean moves() {
        return !sameType() || !moved().isEmpty();
    }

    /** Which of donor, cargo and recipient are not comparable. */
    List<Axis> moved() {
        return Stream.of(DONOR, CARGO, RECIPIENT).filter(this::isDifferent).toList();
    }

    /** True if every axis passes, the effect aside. */
    boolean allButEffect(Predicate<Axis> pass) {
        return axes.keySet().stream().filter(axis -> axis != EFFECT).allMatch(pass);
    }

    boolean allSame() {
        return bothWays.isEmpty() && axes.values().stream().allMatch(axis -> axis == SAME);
    }

    boolean anyNarrower() {
        return !bothWays.isEmpty() || axes.containsValue(NARROWER);
    }

    boolean anyBroader() {
        return !bothWays.isEmpty() || axes.containsValue(BROADER);
    }
}
