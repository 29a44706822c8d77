package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.races.RaceDiff.Effort;
import dev.racecourse.compare.races.RaceFinding.Tally;
import dev.racecourse.compare.races.RaceResults.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceResultsTest {

  private static final TestName LOST = new TestName("demo.Lost.Shipped");

  private static final String RESULTS =
      """
      {"schema": 2, "jcstress": "0.16", "exit": "RACE", "faults": ["interrupted"], "tests": [
        {"test": "demo.Lost.Shipped", "judgement": "racy", "evidence": {"samples": 30, "outcomes": [
          {"state": "1, 2", "expectation": "ACCEPTABLE", "count": 28, "description": "in turn",
            "forbidden": false},
          {"state": "1, 1", "expectation": "FORBIDDEN", "count": 2, "description": "lost",
            "forbidden": true}],
          "caughtAfterSeconds": 1.5, "faults": ["threw in 1 of 4 JVMs: oops"]}}],
      "runs": [
        {"test": "demo.Lost.Shipped", "status": "NORMAL", "messages": [], "outcomes": [
          {"state": "1, 2", "expectation": "ACCEPTABLE", "count": 28, "description": "in turn",
            "forbidden": false},
          {"state": "1, 1", "expectation": "FORBIDDEN", "count": 2, "description": "lost",
            "forbidden": true}]},
        {"test": "demo.Lost.Shipped", "status": "TEST_ERROR", "outcomes": [],
          "messages": ["error running the test ", " java.lang.Error", "  at demo.Lost"]},
        {"test": "demo.Lost.Shipped", "status": "TEST_ERROR", "outcomes": [],
          "messages": ["error running the test", "java.lang.OutOfMemoryError"]},
        {"test": "demo.Lost.Shipped", "status": "TIMEOUT_ERROR", "outcomes": [], "messages": []}]}
      """;

  @TempDir private Path folder;

  @Test
  void readsWhatTheStressSuiteWrites() throws IOException {
    var results = read(RESULTS);

    assertEquals(List.of("interrupted"), results.faults());
    var tested = results.find(LOST).orElseThrow();
    assertEquals(TestResult.RACY, tested.result());
    assertEquals(30, results.samples(LOST));
    assertEquals(List.of("threw in 1 of 4 JVMs: oops"), tested.evidence().faults());
    assertEquals(new Outcome("1, 1", 2, "lost", true), tested.evidence().outcomes().get(1));
  }

  @Test
  void countsForksThatRaced() throws IOException {
    var results = read(RESULTS);

    assertEquals(4, results.runs().size());
    assertEquals(new Tally(2, 30, 1, 2), Tally.of(results, LOST, "1, 1"));
    assertEquals(new Effort(1, 30, 2), Effort.of(results));
  }

  @Test
  void anExceptionInTheRaceIsForbiddenUnlessMemoryRanOut() throws IOException {
    var forbidden = read(RESULTS).forbidden(LOST);

    assertEquals(List.of("1, 1", "exception"), forbidden.stream().map(Outcome::state).toList());
    assertEquals("error running the test: java.lang.Error", forbidden.get(1).description());
  }

  @Test
  void countsWhatIsMeantHoweverItWasGraded() throws IOException {
    var results = read(RESULTS);

    assertEquals(28, results.count(LOST, "1, 2"::equals));
    assertEquals(30, results.count(LOST, state -> true));
    assertEquals(0, results.count(new TestName("demo.Torn.Shipped"), state -> true));
  }

  @Test
  void refusesAnotherSchema() throws IOException {
    assertRefused("has schema 3; this compare reads schema 2", RESULTS.replace(": 2,", ": 3,"));
    assertRefused("has schema none", "{}");
    assertRefused("has schema none", "");
  }

  @Test
  void refusesWhatIsCutShortOrLacksAField() throws IOException {
    assertRefused("is no results.json", RESULTS.substring(0, 200));
    assertRefused("is no results.json", RESULTS.replace("\"runs\"", "\"walks\""));
    assertRefused("is no results.json", RESULTS.replace("\"forbidden\": true", "\"x\": 1"));
    assertRefused("is no results.json", RESULTS.replace("\"racy\"", "\"shaky\""));
    assertRefused("is no results.json", RESULTS.replace("[\"interrupted\"]", "null"));
  }

  @Test
  void refusesARaceThatNoRunShows() throws IOException {
    assertRefused("calls Lost racy", RESULTS.replaceAll("(?s)\"runs\".*", "\"runs\": []}"));
  }

  private void assertRefused(String why, String text) {
    var refusal = assertThrows(IOException.class, () -> read(text));
    assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.toString());
  }

  private RaceResults read(String text) throws IOException {
    return RaceResults.read(Files.writeString(folder.resolve("results.json"), text));
  }
}
