package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection.Measure;
import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.bisect.Knowledge;
import dev.racecourse.compare.build.BuildFailedException;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.search.Measurement.Measured.Impossible;
import dev.racecourse.compare.search.Measurement.Measured.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A bisection of one line of commits. Commits are built when they are to be measured. What it asks
 * for follows from what was measured alone, so a bisection that is resumed goes the same way.
 */
final class LineSearch<T, V> {

  private final CommitLine line;
  private final Builds builds;
  private final Experiment<T, V> experiment;
  private final Budget budget;
  private final SearchProgress progress;

  private final List<Reading<T, V>> readings = new ArrayList<>();
  private final Map<List<String>, Integer> counts = new HashMap<>();
  private final Map<Integer, String> failed = new TreeMap<>();
  private final List<Same> same = new ArrayList<>();
  private CommitRange range;
  private Knowledge<T, V> knowledge;

  /** Two commits with the same classes. */
  private record Same(int older, int newer) {

    boolean isAround(int commit) {
      return older < commit && commit < newer;
    }
  }

  LineSearch(
      CommitLine line,
      Builds builds,
      Experiment<T, V> experiment,
      Budget budget,
      SearchProgress progress) {
    this.line = line;
    this.builds = builds;
    this.experiment = experiment;
    this.budget = budget;
    this.progress = progress;
    this.range = line.range();
    this.knowledge = experiment.nothingKnown().apply(range);
  }

  /**
   * Measures until there is an answer, or no time, or nothing that could tell more.
   *
   * @throws BuildFailedException if an end cannot be built
   */
  void run() throws InterruptedException {
    build("good", 0);
    build("bad", line.last());
    progress.knows(result());
    while (knowledge.answer() instanceof Measure<T> measure
        && readings.size() < knowledge.most()
        && goesOn(measure.next())) {
      progress.knows(result());
    }
  }

  /** What is known by now. */
  LineResult<T, V> result() {
    return new LineResult<>(
        line,
        range,
        knowledge,
        List.copyOf(readings),
        Collections.unmodifiableMap(new TreeMap<>(failed)));
  }

  /** Does what is next; false if there is no time. */
  private boolean goesOn(T next) throws InterruptedException {
    var commits = experiment.commits().apply(next);
    for (var commit : commits) {
      if (!builds.has(line.get(commit))) {
        // What is asked next depends on whether it can be built, and what it is the same as.
        return budget.isLeft() && tryToBuild(commit);
      }
    }
    var built = commits.stream().map(commit -> builds.of(line.get(commit))).toList();
    var classes = built.stream().map(Built::classes).toList();
    var known = counts.getOrDefault(classes, 0);
    var came = experiment.measurement().next(built, known, knowledge.atOnce());
    if (came instanceof Values<V> values) {
      counts.merge(classes, values.values().size(), Integer::sum);
      values.values().forEach(value -> take(new Reading<>(next, value)));
      return true;
    }
    if (came instanceof Impossible<V> impossible) {
      giveUp(commits, impossible.why());
      return true;
    }
    return false;
  }

  private boolean tryToBuild(int commit) throws InterruptedException {
    try {
      build("the commit", commit);
    } catch (BuildFailedException e) {
      leaveOut(commit, "does not build: %s (%s)".formatted(e.reason(), e.log()));
    }
    return true;
  }

  private void build(String who, int commit) throws InterruptedException {
    progress.building(line, commit);
    builds.build(who, line.get(commit));
    var alike =
        IntStream.rangeClosed(0, line.last())
            .filter(other -> builds.areSame(line.get(other), line.get(commit)))
            .summaryStatistics();
    if (alike.getMin() < alike.getMax()) {
      same.add(new Same(alike.getMin(), alike.getMax()));
      range = range.same(alike.getMin(), alike.getMax());
      rethink();
    }
  }

  /** Gives up on the newer of the commits, unless it is an end: ends have to be measured. */
  private void giveUp(List<Integer> commits, String why) {
    var newest =
        commits.stream()
            .filter(commit -> commit != 0 && commit != line.last())
            .reduce((older, newer) -> newer);
    if (newest.isEmpty()) {
      throw new SetupException(
          "the ends cannot be measured: %s.\n".formatted(why)
              + "Name other commits, or look at the logs. Nothing is known.");
    }
    leaveOut(newest.get(), "cannot be measured: " + why);
  }

  private void leaveOut(int commit, String why) {
    failed.put(commit, why);
    progress.leavesOut(line, commit, why);
    range = range.unbuildable(commit);
    rethink();
  }

  private void take(Reading<T, V> reading) {
    readings.add(reading);
    knowledge = knowledge.with(reading.what(), reading.value());
  }

  /** Draws the conclusions again, from the commits as they are known to be now. */
  private void rethink() {
    knowledge = experiment.nothingKnown().apply(range);
    for (var reading : readings) {
      if (stillCounts(reading)) {
        knowledge = knowledge.with(reading.what(), reading.value());
      }
    }
  }

  /**
   * Whether its commits are on the way from good to bad, and not on a way round: between two
   * commits with the same classes one may have changed something that another took back.
   */
  private boolean stillCounts(Reading<T, V> reading) {
    return experiment.commits().apply(reading.what()).stream()
        .allMatch(
            commit ->
                same.stream()
                    .filter(pair -> pair.isAround(commit))
                    .allMatch(pair -> builds.areSame(line.get(pair.older()), line.get(commit))));
  }
}
