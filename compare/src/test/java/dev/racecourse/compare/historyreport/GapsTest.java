package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.RunHeader;
import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the newest run lacks of that which earlier runs have. */
class GapsTest {

  private static final int LAST = 5;
  private static final String FINE = "Nothing is worse that nobody blessed.";

  private final SimulatedHistory history =
      new SimulatedHistory(ExampleHistories.hashes(LAST + 1))
          .cell(CELL, i -> 0, i -> 0, i -> 96)
          .cell(SimulatedHistory.cell("demo.Other.work"), i -> 0, i -> 0, i -> 96)
          .race("demo.Edit", i -> Map.of("", new Tally(0, 0, 0, 5)))
          .race("demo.Move", i -> Map.of("", new Tally(0, 0, 0, 5)))
          .measured();

  @Test
  void aCellThatIsGoneIsNamedAlone() {
    last(run -> with(run, run.cells().subList(0, 1), run.races()));

    assertIs(0, FINE);
  }

  @Test
  void aRaceTestThatIsGoneIsNamedAlone() {
    last(run -> with(run, run.cells(), run.races().subList(0, 1)));

    assertIs(0, FINE);
  }

  @Test
  void withoutAnyOfTheCellsNothingIsKnown() {
    last(run -> with(run, List.of(), run.races()));

    assertIs(
        2,
        "INCOMPLETE (the newest run has none of 2 cells of earlier ones): nothing that was measured"
            + " is worse.");
  }

  @Test
  void withoutAnyOfTheRaceTestsNothingIsKnown() {
    last(run -> with(run, run.cells(), List.of()));

    assertIs(
        2,
        "INCOMPLETE (the newest run has none of 2 race tests of earlier ones): nothing that was"
            + " measured is worse.");
  }

  /** One job may measure cells, and another run race tests elsewhere. */
  @Test
  void anotherMachineMayMeasureAnotherPart() {
    last(run -> elsewhere(with(run, List.of(), run.races())));

    assertIs(0, FINE);
  }

  private void last(UnaryOperator<Run> other) {
    history.runs().set(LAST - 1, other.apply(history.runs().get(LAST - 1)));
  }

  private static Run with(Run run, List<CellRow> cells, List<RaceRow> races) {
    return new Run(run.header(), cells, races);
  }

  private static Run elsewhere(Run run) {
    var header = run.header();
    var machine = new Machine("another CPU", 8, null, "17.0.1", null, null);
    return new Run(
        new RunHeader(
            header.id(),
            header.time(),
            header.commit(),
            header.committed(),
            header.previous(),
            header.anchor(),
            machine,
            header.harness(),
            machine.epoch(header.harness())),
        run.cells(),
        run.races());
  }

  private void assertIs(int exit, String words) {
    var conclusion = HistoryConclusion.of(history.trends());

    assertEquals(List.of(exit, words), List.of(conclusion.exitCode(), conclusion.words()));
  }
}
