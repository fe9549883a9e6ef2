package jp.shikaku.notice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "jp.shikaku.notice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_of_entitlement_know_only_java_and_the_shared_kernel = classes()
            .that()
            .resideInAPackage("jp.shikaku.notice.entitlement..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jp.shikaku.model..", "jp.shikaku.notice.entitlement..");

    @ArchTest
    static final ArchRule the_page_knows_only_the_libraries_of_its_making = classes()
            .that()
            .resideInAPackage("jp.shikaku.notice.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "javax.imageio..",
                    "com.google.zxing..",
                    "uk.org.okapibarcode..",
                    "com.fasterxml.jackson..",
                    "jp.shikaku.model..",
                    "jp.shikaku.notice.document..");

    @ArchTest
    static final ArchRule the_signed_content_knows_only_the_signing_library = classes()
            .that()
            .resideInAPackage("jp.shikaku.notice.credential..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.nimbusds..", "jp.shikaku.model..", "jp.shikaku.notice.credential..");

    @ArchTest
    static final ArchRule only_following_speaks_to_the_registry = noClasses()
            .that()
            .resideOutsideOfPackages("jp.shikaku.notice.following..", "jp.shikaku.notice.eligibilityclient..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jp.shikaku.notice.eligibilityclient..");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("jp.shikaku.notice.(*)..").should().beFreeOfCycles();
}
