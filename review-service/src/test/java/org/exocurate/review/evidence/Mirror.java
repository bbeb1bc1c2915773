package org.exocurate.review.evidence;

import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold between the relation of A to B and that of B to A. */
final class Mirror {

    private static final Set<Relation> SAME_CLAIM = EnumSet.of(Relation.DUPLICATE, Relation.CORROBORATES);

    private Mirror() {}

    static void check(DecisionTable one, DecisionTable other, String what) {
        if (SAME_CLAIM.contains(one.relation())) {
            assertThat(other.relation())
                    .as(what)
                    .isEqualTo(other.works().bringsANewOne() ? Relation.CORROBORATES : Relation.DUPLICATE);
            assertThat(one.works().one()).as(what).isEqualTo(other.works().other());
        } else {
            assertThat(other.relation()).as(what).isEqualTo(mirrored(one.relation()));
        }
        assertThat(other.explains()).as(what).isEqualTo(one.explains());
        one.pair().axes().forEach((axis, relation) -> assertThat(other.pair().on(axis))
                .as(what + " " + axis)
                .isEqualTo(relation.mirror()));
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case REFINES -> Relation.GENERALISES;
            case GENERALISES -> Relation.REFINES;
            default -> relation;
        };
    }
}
