package jp.shikaku.receipt;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "jp.shikaku.receipt", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_only_java_and_the_shared_kernel = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jp.shikaku.model..", "jp.shikaku.receipt..");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("jp.shikaku.receipt.(*)..").should().beFreeOfCycles();
}
