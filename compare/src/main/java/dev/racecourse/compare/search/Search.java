package dev.racecourse.compare.search;

import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * A bisection that goes into merges: if a merge did it, the commits that it brought in are the next
 * line. It is compared with where it left the history of the parent that it was merged into, so it
 * is found if it is as slow there as in the merge.
 */
final class Search<T, V> {

  private final Repository repository;
  private final Builds builds;
  private final Experiment<T, V> experiment;
  private final Budget budget;
  private final SearchProgress progress;
  private final List<LineSearch<T, V>> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Search(
      Repository repository,
      Builds builds,
      Experiment<T, V> experiment,
      Budget budget,
      SearchProgress progress) {
    this.repository = repository;
    this.builds = builds;
    this.experiment = experiment;
    this.budget = budget;
    this.progress = progress;
  }

  /** Measures until there is an answer, or no time. */
  void run(CommitLine line) throws InterruptedException {
    var first = new LineSearch<>(line, builds, experiment, budget, progress);
    lines.add(first);
    first.run();
    intoMerge(first.result());
  }

  private void intoMerge(LineResult<T, V> result) throws InterruptedException {
    var merge = result.found().filter(CommitFacts::isMerge);
    if (merge.isEmpty()) {
      return;
    }
    var parents = merge.get().parents();
    for (var from : parents.subList(1, parents.size())) {
      var line = CommitLine.merged(repository, parents.get(0), from);
      if (line.isPresent() && isInside(line.get())) {
        return;
      }
    }
  }

  /** Whether the culprit is on the line of a merge, or there is no time to tell. */
  private boolean isInside(CommitLine line) throws InterruptedException {
    var search = new LineSearch<>(line, builds, experiment, budget, progress);
    lines.add(search);
    try {
      search.run();
    } catch (SetupException e) {
      // What is known of the merge itself stands.
      notes.add(
          "What was merged at %s cannot be bisected: %s"
              .formatted(line.get(line.last()).shortHash(), e.getMessage()));
      return false;
    }
    var result = search.result();
    intoMerge(result);
    return result.culprit().isPresent() || result.isOpen();
  }

  /** What every line has come to, in the order in which they were looked at. */
  SearchResult<T, V> result() {
    return new SearchResult<>(
        lines.stream().map(LineSearch::result).toList(), List.copyOf(notes), builds.count());
  }
}
