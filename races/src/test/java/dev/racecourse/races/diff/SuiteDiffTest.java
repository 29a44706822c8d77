package dev.racecourse.races.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.SuiteDiff.Regraded;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuiteDiffTest {

  private static final TestName LOST = TestName.of("demo.Lost.Shipped");
  private static final TestName TORN = TestName.of("demo.Torn.Shipped");
  private static final TestName BUG = TestName.of("demo.Lost.PlantedLookThenPut");

  private static final Map<String, Expectation> STRICT =
      Map.of("good", Expectation.ACCEPTABLE, "odd", Expectation.FORBIDDEN);
  private static final Map<String, Expectation> LAX =
      Map.of("good", Expectation.ACCEPTABLE, "odd", Expectation.ACCEPTABLE);
  private static final Map<String, Expectation> SILENT = Map.of("good", Expectation.ACCEPTABLE);
  private static final Map<String, Expectation> OPEN =
      Map.of("good", Expectation.ACCEPTABLE, "", Expectation.ACCEPTABLE_INTERESTING);

  @Test
  void nothingToSayOfTheSameSuites() {
    assertTrue(diff(Map.of(LOST, STRICT), Map.of(LOST, STRICT)).isEmpty());
  }

  @Test
  void aTestThatOneSuiteLacksIsRemovedOrAdded() {
    assertEquals(
        new SuiteDiff(List.of(TORN), List.of(LOST), List.of()),
        diff(Map.of(TORN, STRICT), Map.of(LOST, STRICT)));
    assertEquals(
        new SuiteDiff(List.of(BUG), List.of(), List.of()),
        diff(Map.of(LOST, STRICT, BUG, STRICT), Map.of(LOST, STRICT)));
  }

  @Test
  void aStateWithAnotherGradeIsRegraded() {
    assertEquals(
        List.of(odd(Expectation.FORBIDDEN, Expectation.ACCEPTABLE)),
        diff(Map.of(LOST, STRICT), Map.of(LOST, LAX)).regraded());
    assertEquals(
        List.of(odd(Expectation.ACCEPTABLE, Expectation.FORBIDDEN)),
        diff(Map.of(LOST, LAX), Map.of(LOST, SILENT)).regraded());
  }

  @Test
  void whatNobodyNamesIsForbidden() {
    assertTrue(diff(Map.of(LOST, STRICT), Map.of(LOST, SILENT)).isEmpty());
  }

  @Test
  void theRestIsWhatNeitherSuiteNames() {
    var expectations = new Both<>(Expectation.FORBIDDEN, Expectation.ACCEPTABLE_INTERESTING);

    assertEquals(
        List.of(new Regraded(LOST, "", expectations), new Regraded(LOST, "odd", expectations)),
        diff(Map.of(LOST, STRICT), Map.of(LOST, OPEN)).regraded());
  }

  @Test
  void aPlantedBugIsGradedAsItsHazardIs() {
    assertEquals(
        List.of(odd(Expectation.FORBIDDEN, Expectation.ACCEPTABLE)),
        diff(Map.of(LOST, STRICT, BUG, STRICT), Map.of(LOST, LAX, BUG, LAX)).regraded());
  }

  @Test
  void resultsCompareTheStatesThatBothName() {
    var lost = LOST.listed();
    var strict = FakeSuite.run(lost, FakeSuite.good(), FakeSuite.forbidden("odd", 0));
    var lax = FakeSuite.run(lost, FakeSuite.good(), FakeSuite.acceptable("odd", 5));
    var open = FakeSuite.run(lost, FakeSuite.good(), FakeSuite.acceptable("rare", 5));

    assertEquals(
        List.of(odd(Expectation.FORBIDDEN, Expectation.ACCEPTABLE)), ofResults(strict, lax));
    assertEquals(List.of(), ofResults(strict, open));
  }

  @Test
  void aTestThatDidNotRunIsNotRegraded() {
    var unrun = new Both<>(suite(FakeSuite.run(LOST.listed(), FakeSuite.good())), suite());

    assertTrue(SuiteDiff.ofResults(unrun).isEmpty());
  }

  private static List<Regraded> ofResults(Run base, Run head) {
    return SuiteDiff.ofResults(new Both<>(suite(base), suite(head))).regraded();
  }

  private static RaceResults suite(Run... runs) {
    return new FakeSuite().add(LOST.listed(), List.of(runs)).results();
  }

  private static Regraded odd(Expectation base, Expectation head) {
    return new Regraded(LOST, "odd", new Both<>(base, head));
  }

  private static SuiteDiff diff(
      Map<TestName, Map<String, Expectation>> base, Map<TestName, Map<String, Expectation>> head) {
    return SuiteDiff.of(new Both<>(suite(base), suite(head)));
  }

  private static SortedMap<TestName, List<Outcome>> suite(
      Map<TestName, Map<String, Expectation>> tests) {
    var suite = new TreeMap<TestName, List<Outcome>>();
    tests.forEach(
        (test, grades) ->
            suite.put(
                test,
                grades.entrySet().stream()
                    .map(grade -> new Outcome(grade.getKey(), grade.getValue(), 0, "as it is"))
                    .toList()));
    return suite;
  }
}
