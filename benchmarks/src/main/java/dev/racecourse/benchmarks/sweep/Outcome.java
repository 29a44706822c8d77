package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.Failure;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.List;

/**
 * What came of a sweep.
 *
 * @param leftOut how many heats of the rounds the budget did not hold
 * @param interrupted whether cells are missing because somebody wanted it to end
 */
record Outcome(Samples samples, List<Failure> failures, int leftOut, boolean interrupted) {

  /** Whether a cell was measured. */
  boolean has(Cell cell) {
    return samples.cells().contains(cell);
  }
}
