package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Histogram;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

  @Test
  void aForkIsOneScoreHoweverManyIterations() {
    var finding =
        Finding.of(
            new Both<>(
                run("thrpt", "ops/s", fork(50.0, 150.0), fork(100.0)),
                run("thrpt", "ops/s", fork(80.0), fork(75.0, 80.0, 85.0))),
            0.03);

    assertEquals(0.8, finding.ratio(), 1e-12);
    assertEquals(0, finding.effect().orElseThrow().standardError());
  }

  @Test
  void moreTimeIsSlower() {
    var finding =
        Finding.of(
            new Both<>(run("avgt", "us/op", fork(1.0, 3.0)), run("avgt", "us/op", fork(4.0))),
            0.03);

    assertEquals("one fork", finding.kind());
    assertEquals(0.5, finding.ratio(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "thrpt, ops/ms, ops/s, 1000",
    "avgt, us/op, ns/op, 1000",
    "sample, ms/op, us/op, 1000",
    "ss, s/op, ms/op, 1000"
  })
  void unitsAreConverted(String mode, String baseUnit, String headUnit, double factor) {
    var finding =
        Finding.of(
            new Both<>(run(mode, baseUnit, fork(2)), run(mode, headUnit, fork(2 * factor))), 0.03);

    assertEquals("one fork", finding.kind());
    assertEquals(1, finding.ratio(), 1e-12);
  }

  @Test
  void saysWhyThereIsNothingToCompare() {
    var good = run("thrpt", "ops/s", fork(1.0), fork(2.0));

    assertEquals(
        Finding.noSpeed(), Finding.of(new Both<>(good, run("thrpt", "#", fork(1.0))), 0.03));
    assertEquals(
        Finding.noForks(Side.BASE), Finding.of(new Both<>(run("thrpt", "ops/s"), good), 0.03));
    for (var score : List.of(Double.NaN, 0.0, Double.POSITIVE_INFINITY)) {
      var broken = run("thrpt", "ops/s", fork(1.0), fork(1.0, score));
      assertEquals(Finding.measuredNothing(Side.HEAD), Finding.of(new Both<>(good, broken), 0.03));
    }
    assertEquals(
        Finding.measuredNothing(Side.HEAD),
        Finding.of(new Both<>(good, run("thrpt", "ops/s", fork())), 0.03));
  }

  private static JmhRun run(String mode, String unit, double[]... forks) {
    return new JmhRun(
        new CellKey(Workload.parse("demo.Work.map " + mode), 1),
        unit,
        Arrays.stream(forks)
            .map(scores -> new JmhRun.Fork(Arrays.stream(scores).boxed().toList(), List.of()))
            .toList(),
        new Histogram(new TreeMap<>()),
        Map.of(),
        List.of());
  }

  private static double[] fork(double... scores) {
    return scores;
  }
}
