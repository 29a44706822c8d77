package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later changes leave of one, in CPU time. */
class UndoingTest {

  @ParameterizedTest
  @CsvSource({
    "8.306, 0.126, 0.03, true, what is left may be noise and is a small part",
    "8.306, 0.126, 0.001, false, what is left is certain",
    "1.08, 0.99, 0.03, false, what is left is most of it",
    "8.306, 0.2, 0.4, false, what is left may be noise but is no small part",
    "1.08, 0.93, 0.001, true, what is left is not of interest"
  })
  void isMendedIfNothingOfInterestIsLeft(
      double worse, double better, double error, boolean mended, String why) {
    var changes = List.of(change(10, worse, error), change(20, better, error));

    var marked = new Undoing(new Margin(0.03)).marked(changes);

    assertEquals(mended, marked.get(0).undone() != null, why);
  }

  private static Change change(int place, double ratio, double error) {
    return new Change(
        SimulatedHistory.CELL,
        Quantity.CPU,
        new CommitInterval("a" + place, "b" + place, place - 1, place),
        place,
        ratio > 1,
        new Effect(0, Math.log(ratio), error),
        true,
        new Confirmed(8));
  }
}
