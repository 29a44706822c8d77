package dev.racecourse.turns;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses TURNS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.racecourse.turns");

  @Test
  void aMeasuredJvmNeedsTheJdkAndJmhAlone() {
    classes()
        .that()
        .resideInAPackage("..turns.measured..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..turns.measured..",
            "java..",
            "com.sun.management..",
            "org.openjdk.jmh..",
            "org.jspecify..")
        .check(TURNS);
  }

  @Test
  void theConductorNeedsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("dev.racecourse.turns")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.racecourse.turns..", "java..", "org.jspecify..")
        .check(TURNS);
  }
}
