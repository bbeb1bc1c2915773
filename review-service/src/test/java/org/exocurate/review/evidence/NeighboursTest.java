package org.exocurate.review.evidence;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Donor;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims find each other by whatever id of a term they were written. */
class NeighboursTest {

    private static final Vocabulary WORLD = world();

    @Test
    void anIdThatWasGivenUpIsNearWhatItsSuccessorIsNear() {
        assertThat(donors("CL:0000009"))
                .containsExactlyInAnyOrder("CL:0000009", "CL:0000002", "CL:0000001", "CL:0000003", "CL:0000008");
        assertThat(donors("CL:0000002")).isEqualTo(donors("CL:0000009"));
    }

    @Test
    void aTermIsNearWhatWasWrittenByAFormerIdOfOneBelowIt() {
        assertThat(donors("CL:0000001")).contains("CL:0000009", "CL:0000008");
    }

    @Test
    void aTextThatNoVocabularyKnowsIsNearItselfOnly() {
        Claim claim = ClaimWords.read("donor:foo");

        assertThat(new Neighbours(WORLD).of(claim).donors()).containsExactly("~foo");
    }

    private static Set<String> donors(String written) {
        Claim base = ClaimWords.read("");
        Claim claim = new Claim(
                base.type(),
                new Donor(TermRef.resolved(written, written), List.of()),
                base.cargo(),
                base.recipient(),
                base.effect(),
                base.condition(),
                base.comparator(),
                base.mechanism(),
                base.comment(),
                base.aiUse(),
                base.evidence());
        return new Neighbours(WORLD).of(claim).donors();
    }

    private static Vocabulary world() {
        VocabularyBuilder world = new VocabularyBuilder();
        world.add(new Term("CL:0000001", "cell", List.of(), List.of()));
        world.add(new Term("CL:0000002", "stem cell", List.of(), List.of("CL:0000001")));
        world.add(new Term("CL:0000003", "marrow stem cell", List.of(), List.of("CL:0000002")));
        world.add(new Term("CL:0000008", "marrow precursor", List.of(), List.of(), true, "CL:0000003", List.of()));
        world.add(new Term("CL:0000009", "stem-like cell", List.of(), List.of(), true, "CL:0000002", List.of()));
        return world.build();
    }
}
