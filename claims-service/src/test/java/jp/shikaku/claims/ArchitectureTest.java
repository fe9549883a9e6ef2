package jp.shikaku.claims;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The walls of the service. */
@AnalyzeClasses(packages = "jp.shikaku.claims", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "jp.shikaku.claims.review..", "jp.shikaku.claims.reassignment..", "jp.shikaku.claims.requests.rule..",
    };

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jp.shikaku.model..",
                    "jp.shikaku.claims.review..",
                    "jp.shikaku.claims.reassignment..",
                    "jp.shikaku.claims.requests.rule..");

    @ArchTest
    static final ArchRule CORE_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule REASSIGNMENT_DOES_NOT_KNOW_WHY = noClasses()
            .that()
            .resideInAPackage("jp.shikaku.claims.reassignment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jp.shikaku.claims.review..");

    @ArchTest
    static final ArchRule REVIEW_DOES_NOT_KNOW_WHO_ASKED = noClasses()
            .that()
            .resideInAPackage("jp.shikaku.claims.review..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jp.shikaku.claims.requests..");

    @ArchTest
    static final ArchRule ONLY_RECHECK_AND_NAMES_SPEAK_TO_THE_REGISTRY = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "jp.shikaku.claims.recheck..",
                    "jp.shikaku.claims.directory..",
                    "jp.shikaku.claims.explanation..",
                    "jp.shikaku.claims.delivery..",
                    "jp.shikaku.claims.eligibilityclient..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jp.shikaku.claims.eligibilityclient..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jp.shikaku.eligibility..", "jp.shikaku.notice..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("jp.shikaku.claims.(*)..").should().beFreeOfCycles();
}
