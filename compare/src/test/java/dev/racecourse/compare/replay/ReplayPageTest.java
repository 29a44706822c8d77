package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayPageTest {

  private static final RecordedCell QUIET = new RecordedCell(new double[] {0.001, -0.001});
  private static final RecordedCell NOISY = new RecordedCell(new double[] {0.2, -0.3, 0.1, -0.4});

  @Test
  void hasARowForEveryGroupEffectAndDisturbance() {
    var lines = page(List.of(QUIET, NOISY));

    assertTrue(lines.get(0).startsWith("1 cells with an SD of d below 3 %, 1 above; delta 3.0 %"));
    assertEquals(4 + 2 * 4 * 3, lines.size());
    assertTrue(lines.stream().skip(2).allMatch(line -> line.split("\\|", -1).length == 16));
    assertEquals(4 + 4 * 3, page(List.of(NOISY)).size());
  }

  @Test
  void showsWhatBecameOfTheCells() {
    var lines = page(List.of(QUIET));

    assertEquals(
        "| below 3 % | A/A | plain | 0.00 | 0.00 |  | 100.00 | 0.00 | 0.00 | 4.0 | 4 |  | 0.000 | 0.00 |",
        lines.get(4));
    assertTrue(
        lines
            .get(10)
            .startsWith(
                "| below 3 % | 5 % | plain | 100.00 | 100.00 | 0.00 | 0.00 | 0.00 | 0.00 |"),
        lines.get(10));
  }

  @Test
  void neverDecidedIsMoreThanSixteenPairs() {
    assertTrue(page(List.of(NOISY)).get(4).contains(" | > 16 | "));
  }

  private static List<String> page(List<RecordedCell> cells) {
    return new ReplayPage(cells, 0.03, 2, 1).lines();
  }
}
