package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.Verdicts;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Quantity;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commits that have the classes of the anchor are known, though nothing is measured of them. */
class IdenticalCommitTest {

  private static final int COMMITS = 60;

  @Test
  void theFirstRunsSayThatNothingIsWorse() {
    var conclusion = HistoryConclusion.of(history(4, i -> 0, i -> true).trends());

    assertEquals(0, conclusion.exitCode(), conclusion.words());
    assertEquals("Nothing is worse that nobody blessed.", conclusion.words());
  }

  @Test
  void theyTakePartInASeriesWithTheErrorOfTheOthers() {
    var series =
        history(COMMITS, i -> 0, i -> i % 2 == 0).trends().series().stream()
            .filter(one -> one.quantity() == Quantity.SPEED)
            .toList()
            .get(0);

    assertEquals(COMMITS - 1, series.observations().size());
    assertEquals(
        1, series.observations().stream().mapToDouble(one -> one.error()).distinct().count());
  }

  @Test
  void measuredCommitsAfterThemAreNoChange() {
    for (var n = 0; n < 20; n++) {
      var identical = 20 + n;
      var changes = changes(COMMITS + n, i -> 0, i -> i < identical);
      assertEquals(List.of(), changes, "%d are identical".formatted(identical));
    }
  }

  @Test
  void aSlowdownAfterThemIsAChange() {
    var changes = changes(COMMITS, i -> i < 30 ? 0 : -0.05, i -> i < 30);

    assertEquals(1, changes.size(), changes::toString);
    assertTrue(changes.get(0).isOpen());
  }

  private static List<Change> changes(
      int commits, IntToDoubleFunction speed, IntPredicate isIdentical) {
    return history(commits, speed, isIdentical).trends().changes();
  }

  private static SimulatedHistory history(
      int commits, IntToDoubleFunction speed, IntPredicate isIdentical) {
    var hashes = ExampleHistories.hashes(commits);
    var history = new SimulatedHistory(hashes).cell(CELL, speed, i -> 0, i -> 96).measured();
    IntStream.range(0, history.runs().size())
        .filter(i -> isIdentical.test(i + 1))
        .forEach(i -> history.runs().set(i, identical(history.runs().get(i))));
    return history;
  }

  private static Run identical(Run run) {
    var verdicts = new Verdicts("Identical", "Identical", "Identical");
    var row = new CellRow(CELL, Ratios.IDENTICAL, null, null, verdicts, "d1", null);
    return new Run(run.header(), List.of(row), List.of());
  }
}
