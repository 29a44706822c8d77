package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTextTest {
  @Test
  void linesUpWhatIsThere() {
    var table =
        new ScalingTable(
            "ops/s",
            List.of(
                row("ReadPost.readPost", 1, 12345.6, 78.9, OptionalDouble.of(1), 0.8),
                row("ReadPost.readPost", 16, 23456.7, Double.NaN, OptionalDouble.of(1.9), 0.75),
                row("Ruler.ruler", 16, 31275, 1000, OptionalDouble.empty(), 1)));
    assertEquals(
        """
        Throughput in ops/s. The error is half of JMH's 99.9 % interval, which pools the
        iterations of all forks: it is too small where forks differ.

        benchmark                threads        ops/s        error  speed-up  of Ruler
        ReadPost.readPost              1       12,346           79      1.00      0.80
        ReadPost.readPost             16       23,457            -      1.90      0.75
        Ruler.ruler                   16       31,275        1,000         -      1.00
        """,
        TableText.of(table).replace("\r", ""));
  }

  private static ScalingTable.Row row(
      String benchmark,
      int threads,
      double score,
      double error,
      OptionalDouble speedUp,
      double ofRuler) {
    return new ScalingTable.Row(
        benchmark, threads, score, error, speedUp, OptionalDouble.of(ofRuler));
  }
}
