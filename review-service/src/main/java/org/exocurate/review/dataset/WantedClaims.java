package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.exocurate.review.dataset.ClaimConditions.Column;

/** A filter for those who see claims come by: what {@link ClaimConditions} asks of rows, asked of one claim. */
final class WantedClaims implements AxisConditions {

    private final List<Predicate<Seen>> conditions = new ArrayList<>();

    /** A claim by what it is found by. */
    record Seen(FilterKeys keys, String grade, String status) {

        static Seen of(DatasetClaim held) {
            return new Seen(
                    FilterKeys.of(held.claim()),
                    held.weight().grade(),
                    held.status().name());
        }

        private List<String> words(Column column) {
            return switch (column) {
                case TYPE -> List.of(keys.type());
                case DONOR -> List.of(keys.donor());
                case DONOR_STATE -> keys.donorState();
                case CARGO_KIND -> List.of(keys.cargoKind());
                case CARGO -> List.of(keys.cargo());
                case CARGO_ROLE -> List.of(keys.cargoRole());
                case RECIPIENT -> List.of(keys.recipient());
                case PROCESS -> List.of(keys.process());
                case CONDITION -> keys.condition();
                case GRADE -> List.of(grade);
                case STATUS -> List.of(status);
            };
        }

        private boolean isOn(TermKeys.Wanted process) {
            return process.keys().contains(keys.process())
                    && process.regulation()
                            .map(said -> said.name().equals(keys.regulation()))
                            .orElse(true);
        }
    }

    @Override
    public void isOneOf(Column column, Set<String> words) {
        holdsOneOf(column, words);
    }

    @Override
    public void isOnOneOf(List<TermKeys.Wanted> processes) {
        conditions.add(claim -> processes.stream().anyMatch(claim::isOn));
    }

    @Override
    public void holdsOneOf(Column column, Set<String> words) {
        conditions.add(claim -> !Collections.disjoint(words, claim.words(column)));
    }

    boolean include(Seen claim) {
        return conditions.stream().allMatch(condition -> condition.test(claim));
    }
}
