package jp.shikaku.eligibility;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The walls of this service. */
@AnalyzeClasses(packages = "jp.shikaku.eligibility", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "jp.shikaku.eligibility";

    /** The cores know nothing of frameworks, SQL or HTTP. */
    @ArchTest
    static final ArchRule CORES_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + ".coverage..",
                    ROOT + ".matching",
                    ROOT + ".matching.comparison..",
                    ROOT + ".matching.scoring..",
                    ROOT + ".registration.judgement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "javax.sql..",
                    "java.sql..",
                    "org.hibernate..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml..");

    @ArchTest
    static final ArchRule COVERAGE_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(ROOT + ".coverage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jp.shikaku.model..", ROOT + ".coverage..");

    @ArchTest
    static final ArchRule MATCHING_KNOWS_COVERAGE_ONLY = classes()
            .that()
            .resideInAnyPackage(ROOT + ".matching", ROOT + ".matching.comparison..", ROOT + ".matching.scoring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jp.shikaku.model..",
                    ROOT + ".coverage..",
                    ROOT + ".matching",
                    ROOT + ".matching.comparison..",
                    ROOT + ".matching.scoring..");

    @ArchTest
    static final ArchRule JUDGEMENT_CALLS_NO_ROOM = noClasses()
            .that()
            .resideInAPackage(ROOT + ".registration.judgement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".registration",
                    ROOT + ".knowledge..",
                    ROOT + ".changes..",
                    ROOT + ".access..",
                    ROOT + ".directory..");

    /** Who knows what, and when, is below all rooms that ask. */
    @ArchTest
    static final ArchRule KNOWLEDGE_CALLS_NO_ROOM = noClasses()
            .that()
            .resideInAPackage(ROOT + ".knowledge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".registration..",
                    ROOT + ".lookup..",
                    ROOT + ".resolution..",
                    ROOT + ".changes..",
                    ROOT + ".access..",
                    ROOT + ".directory..");

    /** Forgetting is an act of persons: no other room may bring it about. */
    @ArchTest
    static final ArchRule NOBODY_CALLS_RETENTION = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".retention..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".retention..");

    /** It tells the database what to forget, and neither registers nor looks anybody up. */
    @ArchTest
    static final ArchRule RETENTION_STANDS_APART = noClasses()
            .that()
            .resideInAPackage(ROOT + ".retention..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".registration..",
                    ROOT + ".lookup..",
                    ROOT + ".resolution..",
                    ROOT + ".changes..",
                    ROOT + ".quality..",
                    ROOT + ".members..");

    /** What was looked up or resolved can never write facts. */
    @ArchTest
    static final ArchRule READERS_DO_NOT_REGISTER = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".lookup..", ROOT + ".resolution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".registration..", ROOT + ".changes..");
}
