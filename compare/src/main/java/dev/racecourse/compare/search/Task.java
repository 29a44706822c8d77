package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.races.side.Both;

/**
 * What a bisection begins with.
 *
 * @param line from good to bad
 * @param ends good is base, bad is head
 * @param budget runs since the ends are built
 */
record Task(
    Repository repository,
    CommitLine line,
    Builds builds,
    Both<Subject> ends,
    Plan plan,
    RunDirectory run,
    Budget budget) {

  /** A search that has not begun. */
  <T, V> Search<T, V> search(Experiment<T, V> experiment, SearchProgress progress) {
    return new Search<>(repository, builds, experiment, budget, progress);
  }
}
