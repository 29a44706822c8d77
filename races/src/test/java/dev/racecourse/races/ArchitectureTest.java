package dev.racecourse.races;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses RACES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.racecourse.races");

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.racecourse.(**)").should().beFreeOfCycles().check(RACES);
  }

  /** They run beside a suite that may bring other versions of everything else, or none. */
  @Test
  void whatRunsBesideASuiteNeedsTheJdkAndItsJcstressAlone() {
    classes()
        .that()
        .resideInAPackage("..races.host")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.openjdk.jcstress..", "..races.host", "..races.run", "org.jspecify..")
        .check(RACES);
    classes()
        .that()
        .resideInAPackage("..races.run")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "..races.run", "org.jspecify..")
        .check(RACES);
  }

  @Test
  void onlyTheHostKnowsJcstress() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..races.host")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openjdk..")
        .check(RACES);
  }
}
