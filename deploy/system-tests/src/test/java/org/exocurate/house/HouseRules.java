package org.exocurate.house;

import java.text.DateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What holds between the classes of a house.
 *
 * @param base the package that the house stands in: ours, or that of a counter-example
 */
record HouseRules(String base) {

    private static final Set<String> EMPTY_ENDINGS =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Service");

    private static final Set<String> DOMAIN_WORDS = Set.of(
            "accession",
            "accessions",
            "cargo",
            "claim",
            "claims",
            "contributor",
            "curator",
            "dataset",
            "donor",
            "evidence",
            "exosome",
            "mirna",
            "proposal",
            "recipient",
            "review",
            "reviews",
            "submission",
            "submissions",
            "verdict",
            "vesicle",
            "vocabulary");

    ArchRule roomsFormNoCircle() {
        return slices().matching(base + ".(*).(*)..").should().beFreeOfCycles();
    }

    ArchRule storeysFormNoCircle() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /** They speak by Kafka and by REST only. */
    ArchRule servicesDoNotKnowEachOther() {
        return CompositeArchRule.of(List.of(
                nothingIn(".submission..").should().dependOnClassesThat().resideInAPackage(base + ".review.."),
                nothingIn(".review..").should().dependOnClassesThat().resideInAPackage(base + ".submission..")));
    }

    ArchRule modelKnowsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(base + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", base + ".model..");
    }

    ArchRule plumbingKnowsNoRoom() {
        return nothingIn(".plumbing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + ".model..", base + ".form..", base + ".submission..", base + ".review..");
    }

    ArchRule plumbingClassesSpeakNoDomainWord() {
        return nothingIn(".plumbing..").should(ArchCondition.from(speaksOfTheDomain(JavaClass::getSimpleName)));
    }

    /** In identity, a claim is what a token states. */
    ArchRule plumbingMethodsSpeakNoDomainWord() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + ".plumbing..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(base + ".plumbing.identity..")
                .should(ArchCondition.from(speaksOfTheDomain(JavaMethod::getName)));
    }

    /** Quarkus drops the others with a warning, and they answer 404. */
    ArchRule doorsArePublic() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .bePublic();
    }

    /** A client of another service's door is none of ours. */
    ArchRule doorsAreResources() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel");
    }

    ArchRule nothingPrints() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    ArchRule timeIsJavaTime() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are dates and calendars of old",
                        type -> type.isAssignableTo(Date.class)
                                || type.isAssignableTo(Calendar.class)
                                || type.isAssignableTo(DateFormat.class)));
    }

    ArchRule namesSaySomething() {
        return noClasses()
                .should(ArchCondition.from(describe("end in a word that says nothing", type -> EMPTY_ENDINGS.stream()
                        .anyMatch(type.getSimpleName()::endsWith))));
    }

    ArchRule tablesAreNotPublic() {
        return noClasses().that().haveSimpleNameEndingWith("Table").should().bePublic();
    }

    private GivenClassesConjunction nothingIn(String room) {
        return noClasses().that().resideInAPackage(base + room);
    }

    private static <T> DescribedPredicate<T> speaksOfTheDomain(Function<T, String> name) {
        return describe(
                "speak a word of the domain", named -> words(name.apply(named)).anyMatch(DOMAIN_WORDS::contains));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=\\p{Upper})|_|\\$")).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
