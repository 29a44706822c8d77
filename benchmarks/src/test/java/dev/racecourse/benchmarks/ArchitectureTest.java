package dev.racecourse.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void packagesHaveNoCycles() {
    var classes = new ClassFileImporter().importPackages("dev.racecourse.benchmarks");
    slices()
        .matching("dev.racecourse.(benchmarks..)")
        .should()
        .beFreeOfCycles()
        .check(classes.that(resideOutsideOfPackage("..jmh_generated..")));
  }
}
