package dev.racecourse.blog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the rooms. */
class ArchitectureTest {
  private static final String BLOG = "dev.racecourse.blog";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BLOG);

  @Test
  void noCycle() {
    slices().matching(BLOG + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "session", "post"})
  void aStoreKnowsNeitherJettyNorAnotherRoom(String room) {
    check(BLOG + "." + room, BLOG + "." + room, BLOG + ".database");
  }

  @Test
  void aDatabaseKnowsNoStore() {
    check(BLOG + ".database", BLOG + ".database");
  }

  @Test
  void aThrottleKnowsNoMoreThanAccounts() {
    check(BLOG + ".throttle", BLOG + ".throttle", BLOG + ".account", BLOG + ".database");
  }

  private static void check(String room, String... known) {
    noClasses()
        .that(resideInAPackage(room))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.eclipse.jetty..")
                .or(resideInAPackage(BLOG + "..").and(resideInAnyPackage(known).negate()))
                .as("Jetty or another room"))
        .check(CLASSES);
  }

  @Test
  void aRouteKnowsNoServer() {
    noClasses()
        .that(resideInAPackage(BLOG + ".route"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.eclipse.jetty.server..")
                .or(resideInAPackage(BLOG))
                .as("Jetty's server or the blog's"))
        .check(CLASSES);
  }

  @Test
  void httpDoesNotKnowTheServer() {
    noClasses()
        .that(resideInAPackage(BLOG + ".http"))
        .should()
        .dependOnClassesThat(resideInAPackage(BLOG))
        .check(CLASSES);
  }
}
