package org.exocurate.model.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Works.Joined;

import static org.assertj.core.api.Assertions.assertThat;

/** Which identifiers are one work, whoever joined them and in whatever order. */
class WorksTest {

    private static final Reference ONE = new Reference("PMID:1");
    private static final Reference TWO = new Reference("PMID:2");
    private static final Reference THREE = new Reference("PMID:3");
    private static final Reference ALONE = new Reference("PMID:9");

    @Test
    void whatAChainJoinsIsOneWorkNamedByItsFirstIdentifier() {
        List<Joined> chain = List.of(new Joined(THREE, TWO), new Joined(TWO, ONE), new Joined(ONE, THREE));
        List<Joined> backwards = chain.stream()
                .sorted(Collections.reverseOrder(
                        Comparator.comparing(pair -> pair.one().id())))
                .toList();

        assertThat(Works.joining(chain).ofAll(List.of(ONE, TWO, THREE))).containsExactly(ONE);
        assertThat(Works.joining(backwards).ofAll(List.of(ONE, TWO, THREE))).containsExactly(ONE);
        assertThat(Works.joining(chain).of(ALONE)).isEqualTo(ALONE);
    }

    @Test
    void anyIdentifierTellsAllOthersOfItsWorkAndNoMore() {
        Works works = Works.joining(List.of(new Joined(ONE, TWO), new Joined(TWO, THREE), new Joined(ALONE, ALONE)));

        Set<Reference> all = Set.of(ONE, TWO, THREE);
        assertThat(works.identifiers(ONE)).isEqualTo(all);
        assertThat(works.identifiers(TWO)).isEqualTo(all);
        assertThat(works.identifiers(THREE)).isEqualTo(all);
        assertThat(works.identifiers(ALONE)).containsExactly(ALONE);
        assertThat(Works.APART.identifiers(TWO)).containsExactly(TWO);
    }
}
