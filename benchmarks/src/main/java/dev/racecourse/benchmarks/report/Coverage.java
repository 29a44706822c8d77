package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.Failure;
import java.util.List;
import java.util.Set;

/**
 * How much of a sweep is measured.
 *
 * @param planned all rows
 * @param failures the rows that could not be measured
 */
public record Coverage(Set<Cell> planned, List<Failure> failures, Ending ending) {

  /** Whether there is more to come, and if not, why. */
  public enum Ending {
    /** More is to come. */
    RUNNING,
    /** Somebody wanted it to end. */
    INTERRUPTED,
    /** No more is to come. */
    OVER
  }

  long missing(Set<Cell> measured) {
    return planned.stream().filter(cell -> !measured.contains(cell)).count();
  }
}
