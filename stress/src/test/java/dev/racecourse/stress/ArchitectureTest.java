package dev.racecourse.stress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses STRESS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.racecourse.stress");

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.racecourse.(**)").should().beFreeOfCycles().check(STRESS);
  }

  /** Java keeps them to the public types; this keeps them to the public packages of the stores. */
  @Test
  void hazardsUseTheStoresAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("..stress.session", "..stress.post", "..stress.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..blog",
            "..blog.http..",
            "..blog.route..",
            "..racecourse.stress",
            "dev.racecourse.races..")
        .check(STRESS);
  }

  @Test
  void theHazardsOfAccountsAloneUseAccounts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..stress.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..blog.account..", "..blog.throttle..")
        .check(STRESS);
  }
}
