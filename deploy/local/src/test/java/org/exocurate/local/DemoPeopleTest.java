package org.exocurate.local;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoPeopleTest {

    @Test
    void everybodyHasAnOrcidOfTheirOwnWithAValidChecksum() {
        List<String> orcids = DemoPeople.all().stream()
                .map(person -> person.orcid().orElseThrow())
                .toList();

        assertThat(orcids).doesNotHaveDuplicates().hasSize(7);
        assertThat(orcids).allSatisfy(Orcid::new);
    }

    @Test
    void theChecksumIsOrcidsOwn() {
        assertThat(new Orcid("0000-0002-1825-0097").value()).isEqualTo("0000-0002-1825-0097");
        assertThat(new Orcid("0000-0002-1694-233X").value()).endsWith("X");
        assertThatThrownBy(() -> new Orcid("0000-0002-1825-0098")).hasMessageContaining("0000-0002-1825-0098");
    }

    @Test
    void onlyContributor1AndCurator3ShareAnOrganisation() {
        Optional<String> shared = organisation("contributor-1");

        assertThat(organisation("curator-3")).isEqualTo(shared);
        assertThat(DemoPeople.all().stream().map(Person::organisation).distinct())
                .hasSize(6);
    }

    @Test
    void theRoleIsThatOfTheName() {
        assertThat(DemoPeople.all()).allSatisfy(person -> assertThat(person.roles())
                .containsExactly(person.user().substring(0, person.user().indexOf('-'))));
    }

    private static Optional<String> organisation(String user) {
        return DemoPeople.find(user).orElseThrow().organisation();
    }
}
