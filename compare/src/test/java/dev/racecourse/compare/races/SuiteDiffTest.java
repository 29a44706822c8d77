package dev.racecourse.compare.races;

import static dev.racecourse.compare.races.FakeSuite.acceptable;
import static dev.racecourse.compare.races.FakeSuite.forbidden;
import static dev.racecourse.compare.races.TestResult.CLEAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.races.Grading.Expectation;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Regraded;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceResults.Outcome;
import dev.racecourse.compare.side.Both;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuiteDiffTest {

  private static final TestName LOST = new TestName("demo.Lost.Shipped");
  private static final TestName TORN = new TestName("demo.Torn.Shipped");
  private static final TestName BUG = new TestName("demo.Lost.PlantedLookThenPut");
  private static final Both<Long> SAMPLES = new Both<>(1007L, 1050L);

  private static final Map<String, Expectation> STRICT =
      Map.of("good", Expectation.ACCEPTABLE, "odd", Expectation.FORBIDDEN);
  private static final Map<String, Expectation> LAX =
      Map.of("good", Expectation.ACCEPTABLE, "odd", Expectation.ACCEPTABLE);
  private static final Map<String, Expectation> SILENT = Map.of("good", Expectation.ACCEPTABLE);
  private static final Map<String, Expectation> OPEN =
      Map.of("good", Expectation.ACCEPTABLE, "", Expectation.ACCEPTABLE_INTERESTING);

  @Test
  void nothingToSayOfTheSameSuites() {
    assertEquals(List.of(), diff(Map.of(LOST, STRICT), Map.of(LOST, STRICT)));
  }

  @Test
  void aTestThatOneSuiteLacksIsRemovedOrAdded() {
    assertEquals(
        List.of(new Added(LOST, SAMPLES), new Removed(TORN, new Both<>(0L, 0L))),
        diff(Map.of(TORN, STRICT), Map.of(LOST, STRICT)));
    assertEquals(
        List.of(new Removed(BUG, new Both<>(0L, 0L))),
        diff(Map.of(LOST, STRICT, BUG, STRICT), Map.of(LOST, STRICT)));
  }

  @Test
  void aStateWithAnotherGradeIsRegradedAndCounted() {
    assertEquals(
        List.of(odd(Expectation.FORBIDDEN, Expectation.ACCEPTABLE)),
        diff(Map.of(LOST, STRICT), Map.of(LOST, LAX)));
    assertEquals(
        List.of(odd(Expectation.ACCEPTABLE, Expectation.FORBIDDEN)),
        diff(Map.of(LOST, LAX), Map.of(LOST, SILENT)));
  }

  @Test
  void whatNobodyNamesIsForbidden() {
    assertEquals(List.of(), diff(Map.of(LOST, STRICT), Map.of(LOST, SILENT)));
  }

  @Test
  void theRestIsWhatNeitherSuiteNames() {
    var expectations = new Both<>(Expectation.FORBIDDEN, Expectation.ACCEPTABLE_INTERESTING);

    assertEquals(
        List.of(
            new Regraded(LOST, SAMPLES, "", expectations, new Both<>(3L, 0L)),
            new Regraded(LOST, SAMPLES, "odd", expectations, new Both<>(4L, 50L))),
        diff(Map.of(LOST, STRICT), Map.of(LOST, OPEN)));
  }

  @Test
  void aPlantedBugIsGradedAsItsHazardIs() {
    assertEquals(
        List.of(odd(Expectation.FORBIDDEN, Expectation.ACCEPTABLE)),
        diff(Map.of(LOST, STRICT, BUG, STRICT), Map.of(LOST, LAX, BUG, LAX)));
  }

  private static Regraded odd(Expectation base, Expectation head) {
    return new Regraded(LOST, SAMPLES, "odd", new Both<>(base, head), new Both<>(4L, 50L));
  }

  /** Base has shown `odd` 4 times, and a state without a name 3 times; head has shown `odd` 50. */
  private static List<RaceFinding> diff(
      Map<TestName, Map<String, Expectation>> base, Map<TestName, Map<String, Expectation>> head) {
    var results =
        new Both<>(
            seen(acceptable("good", 1000), forbidden("odd", 4), forbidden("strange", 3)),
            seen(acceptable("good", 1000), acceptable("odd", 50)));
    return new SuiteDiff(new Both<>(list(base), list(head)), results).findings();
  }

  private static RaceResults seen(Outcome... outcomes) {
    return new FakeSuite()
        .test(LOST.listed(), CLEAN, List.of(), List.of(List.of(outcomes)))
        .results();
  }

  private static TestList list(Map<TestName, Map<String, Expectation>> tests) {
    var gradings = new TreeMap<TestName, Grading>();
    tests.forEach((test, grades) -> gradings.put(test, new Grading(new TreeMap<>(grades))));
    return new TestList(gradings);
  }
}
