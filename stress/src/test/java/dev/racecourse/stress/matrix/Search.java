package dev.racecourse.stress.matrix;

import dev.racecourse.races.run.TestName;
import java.util.List;
import java.util.Map;

/** One way to look for races. */
interface Search {

  /**
   * Looks for each of the planted bugs, once.
   *
   * @return the seconds until it was caught, of those that were
   */
  Map<TestName, Double> run(List<TestName> planted) throws Exception;
}
