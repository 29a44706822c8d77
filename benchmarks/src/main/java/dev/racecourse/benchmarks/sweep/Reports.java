package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.report.Coverage;
import dev.racecourse.benchmarks.report.Report;
import dev.racecourse.benchmarks.report.SweepPage;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.Optional;
import java.util.Set;

/**
 * What people read of a sweep.
 *
 * @param planned all rows
 * @param precision the uncertainty that was asked for, such as 0.05; empty if none was
 */
record Reports(Set<Cell> planned, Optional<Double> precision) {

  static Reports of(SweepPlan plan) {
    return new Reports(plan.cells(), plan.goal().precision());
  }

  /** The tables. */
  String tables(Samples samples) {
    return Report.of(samples, precision);
  }

  /** The page. */
  String page(Outcome outcome, Coverage.Ending ending, Environment environment) {
    var coverage = new Coverage(planned, outcome.failures(), ending);
    return new SweepPage(outcome.samples(), precision, coverage, environment.lines()).text();
  }
}
