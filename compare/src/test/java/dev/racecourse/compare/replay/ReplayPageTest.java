package dev.racecourse.compare.replay;

import static dev.racecourse.compare.replay.RecordedLine.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayPageTest {

  private static final List<String> QUIET = cell("quiet", 100, 100.1, 100.1, 100);
  private static final List<String> NOISY = cell("noisy", 120, 75, 110, 65);

  @Test
  void hasARowForEveryGroupEffectAndDisturbance() {
    var lines = page(Stream.concat(QUIET.stream(), NOISY.stream()).toList());

    assertTrue(
        lines.get(0).startsWith("1 cells with an SD of d below 3 %, 1 above; 2 comparisons"));
    assertEquals(4 + 3 * 9 * 3, lines.size());
    assertTrue(lines.stream().skip(2).allMatch(line -> line.split("\\|", -1).length == 17));
    assertEquals(4 + 2 * 9 * 3, page(NOISY).size());
  }

  @Test
  void showsWhatBecameOfTheCells() {
    var lines = page(QUIET);

    assertEquals(
        "| below 3 % | nothing | plain | 0.00 | 0.00 | 0.00 | 100.00 | 0.00 | 92.50 | 0.00 | 92.50 | 0.00 | 12.0 | 0.00 | 0.00 |",
        lines.get(4));
    assertTrue(
        lines.get(10).startsWith("| below 3 % | 5 % slower | plain | 100.00 | 0.00 | 0.00 |"),
        lines.get(10));
  }

  private static List<String> cell(String benchmark, double... heads) {
    return DoubleStream.of(heads).mapToObj(head -> measured(benchmark, head)).toList();
  }

  private static List<String> page(List<String> lines) {
    return new ReplayPage(RecordedPairs.parse(lines), 2, 1).lines();
  }
}
