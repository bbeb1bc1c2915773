package org.exocurate.review.dataset;

import java.util.List;
import java.util.OptionalLong;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the filters of a query find: narrower terms, processes by what is said of them; and what they refuse. */
class ClaimFilterTest {

    private static final RealDataset REAL = new RealDataset();

    @BeforeAll
    static void publish() {
        REAL.add(SampleClaims.claim(1, "INCREASES", "PROTECTIVE"));
        REAL.add(SampleClaims.claim(2, "DECREASES", "PROTECTIVE"));
        REAL.add(SampleClaims.claim(3, "NO_CHANGE", "NOT_STATED"));
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @ParameterizedTest
    @CsvSource({
        "apoptotic process,                                              1 2 3",
        "positive regulation of apoptotic process,                       1",
        "GO:0043065,                                                     1",
        "negative regulation of apoptotic process,                       2",
        "GO:0043065;negative regulation of apoptotic process,            1 2",
        "GO:0043065;apoptotic process,                                   1 2 3",
        "angiogenesis,                                                   ''",
        "a process that nobody knows,                                    ''",
    })
    void aProcessIsFoundByWhatClaimsSayOfIt(String processes, String accessions) {
        assertThat(found("process", processes.split(";", -1))).isEqualTo(accessions);
    }

    @Test
    void whatAFormerVersionWroteIsFoundByItsContent() {
        REAL.byHand("update claim_state set regulation = null");

        assertThat(found("process", "GO:0043066")).isEqualTo("2");
        assertThat(REAL.walk.walked().faults()).isEmpty();
    }

    @Test
    void aRegulationThatDoesNotSayWhichWayIsRefusedNamingTheProcess() {
        Problem refused = refused("process", "regulation of apoptotic process");

        assertThat(refused.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("?process");
            assertThat(fault.nearest()).containsExactly("GO:0006915 apoptotic process");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "process,    GO:0006916,         GO:0006915 apoptotic process",
        "recipient,  CL:746,             CL:0000746 cardiac muscle cell",
        "condition,  MONDO:0005069,      MONDO:0005068 myocardial infarction",
        "cargo,      mirna:miR-210-4p,   mirna:miR-210-3p miR-210-3p",
    })
    void aCurieThatNamesNoTermIsRefusedWithNearOnes(String filter, String curie, String near) {
        assertThat(refused(filter, curie).errors()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("?" + filter);
            assertThat(fault.detail()).contains(curie);
            assertThat(fault.nearest()).contains(near);
        });
    }

    @Test
    void aTermOfAPlaceThatDoesNotTakeItIsRefused() {
        assertThat(refused("cargo", "GO:0006915").detail()).contains("GO:0006915");
        assertThat(refused("donor", "GO:0006915").detail()).contains("GO:0006915");
    }

    private static Problem refused(String filter, String value) {
        return catchThrowableOfType(Refused.class, () -> found(filter, value)).problem();
    }

    private static String found(String filter, String... values) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.put(filter, List.of(values));
        ClaimConditions conditions = ClaimQuery.conditionsOnStates();
        REAL.filter.published(asked, conditions);
        ClaimQuery query = new ClaimQuery(conditions, OptionalLong.empty(), 0, 50);
        return String.join(
                " ",
                REAL.inTransaction(() -> REAL.states.page(query)).stream()
                        .map(held -> Long.toString(held.claim().accession().number()))
                        .toList());
    }
}
