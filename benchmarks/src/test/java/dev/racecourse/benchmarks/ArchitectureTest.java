package dev.racecourse.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String BENCHMARKS = "dev.racecourse.benchmarks";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BENCHMARKS)
          .that(resideOutsideOfPackage("..jmh_generated.."));

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.racecourse.(benchmarks..)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "cost", "load", "scaling"})
  void theyKnowNeitherEachOtherNorTheBlog(String room) {
    var own = BENCHMARKS + "." + room;
    noClasses()
        .that(resideInAPackage(own))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.racecourse..")
                .and(
                    resideOutsideOfPackages(
                        own, "dev.racecourse.console", "dev.racecourse.charts.."))
                .as("other rooms"))
        .check(CLASSES);
  }

  @Test
  void whatMeasuresAndReportsDoesNotKnowTheBlog() {
    noClasses()
        .that(
            resideInAnyPackage(
                BENCHMARKS + ".heat",
                BENCHMARKS + ".samples",
                BENCHMARKS + ".report",
                BENCHMARKS + ".sweep"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.racecourse.blog..", BENCHMARKS + ".client", BENCHMARKS + ".subject"))
        .check(CLASSES);
  }
}
