package dev.racecourse.compare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.racecourse.compare");

  @Test
  void noTwoTypesShareAName() {
    var names =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();
    var seen = new HashSet<String>();

    assertEquals(List.of(), names.stream().filter(name -> !seen.add(name)).toList());
  }

  @Test
  void packagesHaveNoCycle() {
    slices()
        .matching("dev.racecourse.compare.(*)..")
        .namingSlices("$1")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void nothingButTheWiringDependsOnTheWiring() {
    noClasses()
        .that()
        .resideInAPackage("dev.racecourse.compare.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.racecourse.compare")
        .check(CLASSES);
  }

  @Test
  void whatGoesIntoMeasuredJvmsNeedsJdkAndJmhOnly() {
    classes()
        .that()
        .resideInAPackage("..compare.measured..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..compare.measured..",
            "java..",
            "com.sun.management..",
            "org.openjdk.jmh..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void buildsKnowNothingOfWhatIsMeasured() {
    noClasses()
        .that()
        .resideInAnyPackage("..compare.build..", "..compare.process..", "..compare.machine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..compare.jmh..", "..compare.pair..", "..compare.sample..")
        .check(CLASSES);
  }

  @Test
  void racesKnowNothingOfSpeed() {
    noClasses()
        .that()
        .resideInAPackage("..compare.races..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..compare.decide..",
            "..compare.jmh..",
            "..compare.measured..",
            "..compare.report..",
            "..compare.schedule..")
        .check(CLASSES);
  }

  @Test
  void storedResultsAreComparedWithoutMeasuring() {
    classes()
        .that()
        .resideInAPackage("..compare.stored..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..compare.stored..",
            "..compare.jmh..",
            "..compare.stats..",
            "..compare.process..",
            "dev.racecourse.races.side..",
            "dev.racecourse.console..",
            "java..",
            "tools.jackson..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void theHistoryIsKeptWithoutMeasuring() {
    noClasses()
        .that()
        .resideInAPackage("..compare.history..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..compare.pair..",
            "..compare.races..",
            "..compare.report..",
            "..compare.run..",
            "..compare.sample..",
            "..compare.schedule..")
        .check(CLASSES);
  }

  @Test
  void trendsAreJudgedByRowsAlone() {
    classes()
        .that()
        .resideInAPackage("..compare.trend..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..compare.trend..",
            "..compare.change..",
            "..compare.decide..",
            "..compare.history..",
            "..compare.jmh..",
            "..compare.stats..",
            "dev.racecourse.races.diff..",
            "java.lang..",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void gitKnowsNothingOfCompare() {
    classes()
        .that()
        .resideInAPackage("..compare.git..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..compare.git..",
            "..compare.process..",
            "dev.racecourse.console..",
            "java..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void theMachineKnowsNothingOfWhatRunsOnIt() {
    classes()
        .that()
        .resideInAPackage("..compare.machine..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("..compare.machine..", "java..", "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void compareKnowsNothingOfWhatItCompares() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.racecourse.blog..", "dev.racecourse.benchmarks..", "dev.racecourse.stress..")
        .check(CLASSES);
  }

  @Test
  void statisticsDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage("..compare.stats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void historiesAreJudgedByNumbersAlone() {
    classes()
        .that()
        .resideInAnyPackage("..compare.change..", "..compare.bisect..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "..compare.change..",
            "..compare.bisect..",
            "..compare.stats..",
            "java.lang..",
            "java.util",
            "java.util.function..",
            "java.util.stream..",
            "org.apache.commons.statistics..",
            "org.jspecify.annotations..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("..compare.change..", "..compare.bisect..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(System.class, Thread.class, Process.class, Runtime.class)
        .check(CLASSES);
  }
}
