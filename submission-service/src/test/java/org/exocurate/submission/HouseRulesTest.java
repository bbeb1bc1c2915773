package org.exocurate.submission;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.sql.Sql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class HouseRulesTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.exocurate.submission");

    @Test
    void roomsFormNoCircle() {
        slices().matching("org.exocurate.submission.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void onlyTablesSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Sql.class)
                .check(SERVICE);
    }
}
