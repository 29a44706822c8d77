package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.stats.WelchRatio;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CommonMoveTest {

  private static final double DELTA = 0.03;

  @Test
  void mostCellsThatLookChangedMovedTheSameWay() {
    var move =
        CommonMove.of(cells(0.9, 0.91, 0.92, 0.93, 0.94, 0.98, 1.0, 1.05), DELTA).orElseThrow();

    assertEquals(5, move.moved());
    assertEquals(6, move.changed());
    assertEquals(0.92, move.ratio(), 1e-12);
    assertEquals(StoredLook.WITH_THE_REST, move.explain(cell(0.91), DELTA));
  }

  @Test
  void whatMovedFurtherOrTheOtherWayStandsOut() {
    var move = CommonMove.of(cells(1.08, 1.08, 1.08, 1.08, 1.08, 1.08, 1.3), DELTA).orElseThrow();

    for (var cell : cells(1.3, 0.9, 1.0)) {
      assertEquals(StoredLook.at(cell, DELTA), move.explain(cell, DELTA));
    }
    assertEquals(StoredLook.WITH_THE_REST, move.explain(cell(1.1), DELTA));
  }

  @Test
  void aFewCellsOrAFewOfManyAreAChangeOfTheirOwn() {
    assertEquals(Optional.empty(), CommonMove.of(cells(), DELTA));
    assertEquals(Optional.empty(), CommonMove.of(cells(0.9, 0.9, 0.9, 0.9), DELTA));
    assertEquals(
        Optional.empty(),
        CommonMove.of(cells(0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1, 1, 1, 1, 1, 1, 1), DELTA));
  }

  @Test
  void movesInBothDirectionsHaveNothingInCommon() {
    assertEquals(Optional.empty(), CommonMove.of(cells(0.9, 0.9, 0.9, 0.9, 0.9, 1.1, 1.1), DELTA));
  }

  private static List<WelchRatio> cells(double... ratios) {
    return DoubleStream.of(ratios).mapToObj(CommonMoveTest::cell).toList();
  }

  private static WelchRatio cell(double ratio) {
    return new WelchRatio(Math.log(ratio), 0.001, 1000);
  }
}
