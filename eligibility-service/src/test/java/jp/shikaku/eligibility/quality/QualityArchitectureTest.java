package jp.shikaku.eligibility.quality;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The walls of the room of quality. */
@AnalyzeClasses(packages = "jp.shikaku.eligibility", importOptions = ImportOption.DoNotIncludeTests.class)
class QualityArchitectureTest {

    private static final String ROOT = "jp.shikaku.eligibility";

    /** The rules know values only. */
    @ArchTest
    static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAPackage(ROOT + ".quality..rule..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jp.shikaku.model..", ROOT + ".coverage..", ROOT + ".quality..rule..");

    /** Quality looks at the others and is looked at by nobody: it can be taken out. */
    @ArchTest
    static final ArchRule NOBODY_CALLS_QUALITY = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".quality..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".quality..");

    /** Facts are read and never written from here; the one thing asked of registration is what an individual number is. */
    @ArchTest
    static final ArchRule QUALITY_WRITES_NO_FACTS = noClasses()
            .that()
            .resideInAPackage(ROOT + ".quality..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".changes..", ROOT + ".registration.judgement..");
}
