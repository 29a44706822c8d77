package dev.racecourse.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.TestName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.infra.runners.TestList;

/** What the annotation processor left in META-INF/TestList. */
class TestListTest {
  private static final int HAZARDS = 59;

  @Test
  void holdsEveryHazardWithItsBugs() {
    var byHazard = byHazard();

    assertEquals(HAZARDS, byHazard.size());
    byHazard.forEach(
        (hazard, tests) -> {
          var shipped = tests.stream().filter(test -> !test.isPlanted()).count();
          assertEquals(1, shipped, hazard);
          assertTrue(tests.size() > 1, hazard + " has no planted bug");
        });
  }

  @Test
  void aPlantedTestIsNamedForItsStore() throws ClassNotFoundException {
    for (var test : names()) {
      if (test.isPlanted()) {
        var hazard =
            Class.forName(TestList.getInfo(test.listed()).binaryName()).getDeclaringClass();
        var store = Class.forName(hazard.getName() + "$" + test.bug());
        assertTrue(store.getSuperclass().getSimpleName().startsWith("Locked"), test.listed());
      }
    }
  }

  @Test
  void theTestsOfAHazardShareItsGrading() throws ClassNotFoundException {
    for (var test : names()) {
      var type = Class.forName(TestList.getInfo(test.listed()).binaryName());
      var grading = type.getAnnotation(JCStressMeta.class).value();
      assertEquals(type.getDeclaringClass(), grading.getDeclaringClass());
    }
  }

  /** jcstress reads the list in the charset of the platform. */
  @Test
  void describesEveryOutcomeInShortAscii() {
    for (var test : TestList.tests()) {
      for (var graded : TestList.getInfo(test).cases()) {
        var text = graded.description();
        assertTrue(US_ASCII.newEncoder().canEncode(text), text);
        assertTrue(text.length() >= 15 && text.length() <= 60, text);
      }
    }
  }

  private static Map<String, List<TestName>> byHazard() {
    return names().stream().collect(groupingBy(TestName::hazard));
  }

  private static List<TestName> names() {
    return TestList.tests().stream().map(TestName::of).toList();
  }
}
