package dev.racecourse.benchmarks.sweep;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/**
 * How throughput grows with threads: a row for each benchmark and number of threads.
 *
 * @param unit of score and error, such as ops/s
 */
record ScalingTable(String unit, List<Row> rows) {
  private static final String RULER = "Ruler";

  /**
   * One benchmark with one number of threads.
   *
   * @param error half of JMH's 99.9 % interval; NaN if there were too few iterations
   * @param speedUp the score over that of one thread, if one thread was measured
   * @param ofRuler the score over that of the Ruler with as many threads, if it was measured
   */
  record Row(
      String benchmark,
      int threads,
      double score,
      double error,
      OptionalDouble speedUp,
      OptionalDouble ofRuler) {}

  /** The table of those results that are throughput. */
  static ScalingTable of(Collection<RunResult> results) {
    var points =
        results.stream()
            .filter(result -> result.getParams().getMode() == Mode.Throughput)
            .map(Point::of)
            .sorted(Comparator.comparing(Point::benchmark).thenComparing(Point::threads))
            .toList();
    var unit = points.stream().map(Point::unit).findFirst().orElse("");
    return new ScalingTable(unit, points.stream().map(point -> row(point, points)).toList());
  }

  private static Row row(Point point, List<Point> points) {
    return new Row(
        point.benchmark,
        point.threads,
        point.score,
        point.error,
        ratio(point, points, other -> other.isAlone() && other.benchmark.equals(point.benchmark)),
        ratio(point, points, other -> other.isRuler() && other.threads == point.threads));
  }

  private static OptionalDouble ratio(Point point, List<Point> points, Predicate<Point> base) {
    return points.stream().filter(base).mapToDouble(other -> point.score / other.score).findFirst();
  }

  /** A result, reduced to what the table needs. */
  private record Point(String benchmark, int threads, double score, double error, String unit) {
    static Point of(RunResult result) {
      var params = result.getParams();
      var primary = result.getPrimaryResult();
      return new Point(
          Cell.shortName(params.getBenchmark()),
          params.getThreads(),
          primary.getScore(),
          primary.getScoreError(),
          primary.getScoreUnit());
    }

    boolean isAlone() {
      return threads == 1;
    }

    boolean isRuler() {
      return benchmark.startsWith(RULER + ".");
    }
  }
}
