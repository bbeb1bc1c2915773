package org.exocurate.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule seen red: held against a small house that breaks it, a rule must name the class at fault. */
class HouseRulesBiteTest {

    private static final String BROKEN = "org.exocurate.house.broken";
    private static final JavaClasses COUNTER_EXAMPLES = new ClassFileImporter().importPackages(BROKEN);

    private final HouseRules rules = new HouseRules(BROKEN);

    @Test
    void twoRoomsThatCallEachOtherAreACircle() {
        finds(rules.roomsFormNoCircle(), "RoomOne");
    }

    @Test
    void twoStoreysThatCallEachOtherAreACircle() {
        finds(rules.storeysFormNoCircle(), "TermThatCalls");
    }

    @Test
    void aServiceThatUsesTheOtherIsFound() {
        finds(rules.servicesDoNotKnowEachOther(), "AsksTheReview");
        finds(rules.servicesDoNotKnowEachOther(), "AsksTheSubmission");
    }

    @Test
    void aModelThatUsesAFrameworkIsFound() {
        finds(rules.modelKnowsTheJdkOnly(), "TermOfAFramework");
    }

    @Test
    void aModelThatUsesPlumbingIsFound() {
        finds(rules.modelKnowsTheJdkOnly(), "TermThatCalls");
    }

    @Test
    void plumbingThatUsesTheModelIsFound() {
        finds(rules.plumbingKnowsNoRoom(), "PipeOfTerms");
    }

    @Test
    void plumbingNamedAfterTheDomainIsFound() {
        finds(rules.plumbingClassesSpeakNoDomainWord(), "ClaimPipe");
        finds(rules.plumbingMethodsSpeakNoDomainWord(), "sendClaim");
    }

    @Test
    void aDoorThatIsNotPublicIsFound() {
        finds(rules.doorsArePublic(), "HiddenDoorResource.answer");
    }

    @Test
    void aDoorInAnotherClassThanAResourceIsFound() {
        finds(rules.doorsAreResources(), "DoorElsewhere");
    }

    @Test
    void fieldInjectionIsFound() {
        finds(rules.nothingIsInjectedIntoFields(), "FieldInjected.injected");
        finds(rules.nothingIsInjectedIntoFields(), "FieldInjected.configured");
    }

    @Test
    void printingIsFound() {
        finds(rules.nothingPrints(), "Printing");
    }

    @Test
    void anOldDateIsFound() {
        finds(rules.timeIsJavaTime(), "OldDate");
    }

    @Test
    void anEmptyNameIsFound() {
        finds(rules.namesSaySomething(), "NameHelper");
    }

    @Test
    void aPublicTableIsFound() {
        finds(rules.tablesAreNotPublic(), "OpenTable");
    }

    private static void finds(ArchRule rule, String atFault) {
        assertThat(rule.evaluate(COUNTER_EXAMPLES).getFailureReport().getDetails())
                .as(rule.getDescription())
                .anySatisfy(detail -> assertThat(detail).contains(atFault));
    }
}
