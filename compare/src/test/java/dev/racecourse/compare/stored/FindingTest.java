package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhFork;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.jmh.JmhSetup;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final JmhSetup SETUP = new JmhSetup(null, null, null, null, null, null);

  @Test
  void aForkIsOneScoreHoweverManyIterations() {
    var finding =
        Finding.of(
            new Both<>(
                run("thrpt", "ops/s", fork(50.0, 150.0), fork(100.0)),
                run("thrpt", "ops/s", fork(80.0), fork(75.0, 80.0, 85.0))),
            0.03);

    var compared = assertInstanceOf(Finding.Compared.class, finding);
    assertEquals(0.8, compared.effect().ratio(), 1e-12);
    assertEquals(0, compared.effect().standardError());
  }

  @Test
  void moreTimeIsSlower() {
    var finding =
        Finding.of(
            new Both<>(run("avgt", "us/op", fork(1.0, 3.0)), run("avgt", "us/op", fork(4.0))),
            0.03);

    assertEquals(0.5, assertInstanceOf(Finding.OneFork.class, finding).ratio(), 1e-12);
  }

  @Test
  void saysWhyThereIsNothingToCompare() {
    var good = run("thrpt", "ops/s", fork(1.0), fork(2.0));

    assertEquals(
        new Finding.UnitsDiffer(new Both<>("ops/s", "ops/ms")),
        Finding.of(new Both<>(good, run("thrpt", "ops/ms", fork(1.0))), 0.03));
    assertEquals(
        new Finding.NoRawData(Side.BASE),
        Finding.of(new Both<>(run("thrpt", "ops/s"), good), 0.03));
    for (var score : List.of(Double.NaN, 0.0, Double.POSITIVE_INFINITY)) {
      var broken = run("thrpt", "ops/s", fork(1.0), fork(1.0, score));
      assertEquals(
          new Finding.MeasuredNothing(Side.HEAD), Finding.of(new Both<>(good, broken), 0.03));
    }
    assertEquals(
        new Finding.MeasuredNothing(Side.HEAD),
        Finding.of(new Both<>(good, run("thrpt", "ops/s", fork())), 0.03));
  }

  private static JmhRun run(String mode, String unit, double[]... forks) {
    return new JmhRun(
        new CellKey(Workload.parse("demo.Work.map " + mode), 1),
        unit,
        Arrays.stream(forks)
            .map(scores -> new JmhFork(Arrays.stream(scores).boxed().toList(), List.of()))
            .toList(),
        SETUP);
  }

  private static double[] fork(double... scores) {
    return scores;
  }
}
