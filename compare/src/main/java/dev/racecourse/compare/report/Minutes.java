package dev.racecourse.compare.report;

import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.compare.sample.PairRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When pairs began, counted from the first of them. */
record Minutes(Instant first, Instant last) {

  private static final double MILLIS = 60_000;

  /** The shortest time that is worth an axis. */
  private static final double LEAST = 0.1;

  /** Of at least one pair. */
  static Minutes of(List<PairRecord> pairs) {
    var began = pairs.stream().map(PairRecord::began).sorted().toList();
    return new Minutes(began.get(0), began.get(began.size() - 1));
  }

  double of(PairRecord pair) {
    return until(pair.began());
  }

  /** The same for all cells. */
  Axis axis() {
    return new Axis("minute", Scale.linear(0, Math.max(LEAST, until(last))));
  }

  private double until(Instant moment) {
    return Duration.between(first, moment).toMillis() / MILLIS;
  }
}
