package dev.racecourse.races.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Run CLEAN = Runs.of(Runs.SHIPPED, Runs.GOOD);

  @Test
  void theBoundOfFewSamplesIsARate() {
    var ends = new Outcome("TERMINATED", Expectation.ACCEPTABLE, 2, "it ended");

    assertTrue(
        table(Runs.of("demo.Ends", ends))
            .get(1)
            .endsWith("clean (termination), below 7.8e-01 of samples in these JVMs"));
  }

  @Test
  void testsOfOneNameAreNamedTwice() {
    var table = table(Runs.of("a.Torn", Runs.GOOD), Runs.of("b.Torn", Runs.GOOD));

    assertEquals(2, table.stream().filter(line -> line.startsWith("Torn ")).count());
  }

  @Test
  void aHazardIsNamedOnce() {
    var table = table(CLEAN, Runs.of(Runs.PLANTED, Runs.BAD));

    assertEquals(1, table.stream().filter(line -> line.startsWith("LogoutVersusTouch")).count());
  }

  @Test
  void manyOutcomesTakeMoreThanALine() {
    var outcomes =
        IntStream.range(10, 40)
            .mapToObj(i -> new Outcome("state " + i, Expectation.ACCEPTABLE, 10_000, ""))
            .toArray(Outcome[]::new);
    var table = table(Runs.of("demo.Many", outcomes));

    assertTrue(table.get(2).startsWith("    [state 10] 10,000  [state 11] 10,000"));
    assertTrue(table.get(table.size() - 1).endsWith("[state 39] 10,000"));
    assertTrue(table.stream().allMatch(line -> line.length() <= 100));
  }

  @Test
  void aTimeThatWasNotKeptIsNotShown() {
    var racy = Runs.of(Runs.PLANTED, Runs.GOOD, Runs.BAD);
    var untimed =
        new Run(racy.test(), racy.status(), racy.configuration(), 0, racy.outcomes(), List.of());

    assertTrue(table(untimed).get(1).endsWith("caught in 7.0e-06 of them"));
  }

  private static List<String> table(Run... runs) {
    var tests = Stream.of(runs).map(run -> TestName.of(run.test())).toList();
    return Table.of(Verdict.of(tests, List.of(runs), Map.of(), List.of()));
  }
}
