package org.exocurate.house;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of STYLE that a compiler does not know, held against what was built. */
class HouseRulesTest {

    private static final JavaClasses BUILT = House.classes();

    private final HouseRules rules = new HouseRules(House.BASE);

    @Test
    void everyModuleIsLookedAt() {
        assertThat(List.of("model", "form", "plumbing", "submission", "review"))
                .allSatisfy(storey -> assertThat(BUILT).as(storey).anyMatch(type -> type.getPackageName()
                        .startsWith(House.BASE + "." + storey)));
    }

    @Test
    void roomsFormNoCircle() {
        holds(rules.roomsFormNoCircle());
    }

    @Test
    void storeysFormNoCircle() {
        holds(rules.storeysFormNoCircle());
    }

    @Test
    void servicesDoNotKnowEachOther() {
        holds(rules.servicesDoNotKnowEachOther());
    }

    @Test
    void modelKnowsTheJdkOnly() {
        holds(rules.modelKnowsTheJdkOnly());
    }

    @Test
    void plumbingKnowsNoRoom() {
        holds(rules.plumbingKnowsNoRoom());
    }

    @Test
    void plumbingSpeaksNoDomainWord() {
        holds(rules.plumbingClassesSpeakNoDomainWord());
        holds(rules.plumbingMethodsSpeakNoDomainWord());
    }

    @Test
    void doorsArePublicMethodsOfResources() {
        holds(rules.doorsArePublic());
        holds(rules.doorsAreResources());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        holds(rules.nothingIsInjectedIntoFields());
    }

    @Test
    void nothingPrints() {
        holds(rules.nothingPrints());
    }

    @Test
    void timeIsJavaTime() {
        holds(rules.timeIsJavaTime());
    }

    @Test
    void namesSaySomething() {
        holds(rules.namesSaySomething());
    }

    @Test
    void tablesAreNotPublic() {
        holds(rules.tablesAreNotPublic());
    }

    private static void holds(ArchRule rule) {
        rule.check(BUILT);
    }
}
