package dev.racecourse.charts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CHARTS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.racecourse.charts");

  @Test
  void knowsNoOtherModuleAndNoLibrary() {
    onlyUse("dev.racecourse.charts..", "dev.racecourse.charts..");
  }

  @Test
  void plotsKnowNoPage() {
    onlyUse("..charts.plot..", "..charts.plot..", "..charts.markup..");
  }

  @Test
  void markupKnowsNoPlot() {
    onlyUse("..charts.markup..", "..charts.markup..");
  }

  private static void onlyUse(String from, String... to) {
    var allowed = Arrays.copyOf(to, to.length + 2);
    allowed[to.length] = "java..";
    allowed[to.length + 1] = "org.jspecify.annotations";
    classes()
        .that()
        .resideInAPackage(from)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CHARTS);
  }
}
