package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Verdicts;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stored pairs say, at whatever margin they were judged when they were measured. */
class DirectComparisonTest {

  private static final int AT = 30;
  private static final double SLOWER = Math.log(0.93);

  private final SimulatedHistory history = new SimulatedHistory(60);

  @ParameterizedTest
  @CsvSource({
    "NoChange, 0, 0.005, 12, 0.03, NO_CHANGE",
    "NoChange, -0.07, 0.005, 12, 0.03, WORSE",
    "NoChange, 0.07, 0.005, 12, 0.03, BETTER",
    "NoChange, -0.019, 0.009, 12, 0.03, ",
    "NoChange, 0, 0.03, 12, 0.03, ",
    "Worse, -0.07, 0.005, 12, 0.03, WORSE",
    "Worse, -0.07, 0.005, 4, 0.03, WORSE",
    "Worse, -0.07, 0.005, 12, 0.2, NO_CHANGE",
    "Worse, -0.07, 0.005, 8, 0.2, ",
    "Worse, -0.07, 0.02, 12, 0.03, ",
    "Worse, -0.07, 0, 1, 0.03, ",
    "Better, 0.07, 0.005, 12, 0.03, BETTER",
    "Identical, 0, 0, 0, 0.03, NO_CHANGE",
    "Undecided, -0.06, 0.006, 8, 0.03, WORSE",
    "Undecided, 0.06, 0.006, 8, 0.03, BETTER",
    "Undecided, 0, 0.005, 12, 0.03, NO_CHANGE",
    "Undecided, -0.06, 0.03, 8, 0.03, ",
    "Flagged, -0.07, 0.005, 12, 0.03, ",
    "Failed, -0.07, 0.005, 12, 0.03, "
  })
  void allPairsSayWhatTheyComeToAtTheMarginOfTheHistory(
      String verdict, double mean, double error, int pairs, double delta, @Nullable String says) {
    assertEquals(
        says == null ? List.of() : List.of(DirectComparison.Says.valueOf(says)),
        says(verdict, new Estimate(mean, error, pairs), delta, 1));
  }

  @Test
  void withoutARatioTheVerdictCounts() {
    assertEquals(List.of(DirectComparison.Says.NO_CHANGE), says("Identical", null, 0.03, 1));
    assertEquals(List.of(DirectComparison.Says.WORSE), says("Worse", null, 0.03, 1));
  }

  /** The chance of an error is that of the whole comparison. */
  @Test
  void moreCellsTakeMore() {
    var estimate = new Estimate(-0.07, 0.015, 12);

    assertEquals(List.of(DirectComparison.Says.WORSE), says("Worse", estimate, 0.03, 1));
    assertEquals(List.of(), says("Worse", estimate, 0.03, 50));
  }

  private List<DirectComparison.Says> says(
      String verdict, @Nullable Estimate estimate, double delta, int cells) {
    var row =
        new CellRow(
            CELL,
            null,
            new Ratios(estimate, null),
            null,
            new Verdicts(verdict, "Undecided", "Undecided"),
            null,
            null);
    var run = history.add(AT, AT - 1, null, Collections.nCopies(cells, row));
    return DirectComparison.of(
            Quantity.SPEED,
            List.of(new Placed(AT, run, row)),
            new CommitOrder(history.commits, true),
            new Margin(delta))
        .stream()
        .map(DirectComparison::says)
        .toList();
  }

  /** As of a run at a delta of 10 %. */
  @Test
  void noChangeAtALargerMarginRefutesNothing() {
    history.speed(CELL, SimulatedHistory.step(AT, 0.93)).measured();
    history.compare(AT - 10, AT + 10, "NoChange", SLOWER);

    var changes = history.trends().changes();
    assertEquals(1, changes.size(), changes::toString);
    assertEquals(new Confirmed(SimulatedHistory.PAIRS), changes.get(0).confirmation());
    assertTrue(changes.get(0).isOpen());
  }
}
