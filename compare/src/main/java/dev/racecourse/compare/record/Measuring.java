package dev.racecourse.compare.record;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.races.KeptSuite;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.Campaign;
import dev.racecourse.compare.schedule.PairProgress;
import dev.racecourse.compare.schedule.Progress.Standing;
import dev.racecourse.console.Progress;
import dev.racecourse.races.Preset;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.side.Both;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Measures a commit. What cannot be measured is left out and named, and the rest goes on. */
final class Measuring {

  private static final Standing NOTHING = new Standing(0, 0, 0, 0, Duration.ZERO);

  private final Path here;
  private final RecordOptions options;
  private final RunDirectory folder;
  private final Plan plan;
  private final Budget budget;
  private final PrintStream err;
  private final List<String> gaps = new ArrayList<>();

  Measuring(Path here, RecordOptions options, RunDirectory folder, Plan plan, PrintStream err) {
    this.here = here;
    this.options = options;
    this.folder = folder;
    this.plan = plan;
    this.budget = new Budget(plan);
    this.err = err;
  }

  /**
   * Builds the commits and measures.
   *
   * @throws SetupException if the commit itself cannot be built, or nothing can be measured
   */
  RecordedRun measure(RecordedCommits commits) throws InterruptedException {
    var head = subject("the commit", commits.commit());
    var series = new LinkedHashMap<String, PairSeries>();
    try {
      for (var other : commits.others().entrySet()) {
        addSeries(other.getKey(), other.getValue(), head, series);
      }
      var races = races(head);
      requireSomething(series, races);
      measurePairs(series.values());
      return new RecordedRun(commits, head, Map.copyOf(series), races, List.copyOf(gaps), plan);
    } finally {
      series.values().forEach(PairSeries::close);
    }
  }

  private void addSeries(String who, Commit other, Subject head, Map<String, PairSeries> series)
      throws InterruptedException {
    try {
      var subjects = new Both<>(subject(who, other), head);
      series.put(who, PairSeries.of(subjects, options, plan, folder.part(who), budget));
    } catch (SetupException e) {
      gaps.add("%s: %s".formatted(who, what(e)));
    }
  }

  /** The first line: those below say that nothing was measured, but here the rest is. */
  private static String what(SetupException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private List<RaceRow> races(Subject head) throws InterruptedException {
    var preset = options.races.preset();
    return preset.isEmpty() ? List.of() : races(head, preset.get());
  }

  private List<RaceRow> races(Subject head, Preset preset) throws InterruptedException {
    try {
      var kept = new KeptSuite(folder, preset, budget, err);
      return new RecordedRaces(kept, SuiteRun::of).rows(head);
    } catch (TimeoutException e) {
      gaps.add("races: the budget ended before the race tests did");
    } catch (SetupException e) {
      gaps.add("races: " + what(e));
    }
    return List.of();
  }

  private void requireSomething(Map<String, PairSeries> series, List<RaceRow> races) {
    if (series.isEmpty() && races.isEmpty()) {
      throw new SetupException(
          gaps.isEmpty()
              ? "there is nothing to measure: no other commit to compare with, and no race tests.\n"
                  + "Give --previous or --anchor. Nothing was recorded."
              : String.join("\n", gaps) + "\nNothing was recorded.");
    }
    if (races.isEmpty() && series.values().stream().allMatch(PairSeries::isEmpty)) {
      throw new SetupException(
          "there is nothing to measure: the commit has none of these cells in common with another.\n"
              + series.values().stream()
                  .flatMap(one -> one.oneSided().stream())
                  .distinct()
                  .collect(joining("\n"))
              + "\nGive other --cells, or --anchor. Nothing was recorded.");
    }
  }

  /** What stops it here, a full disk for one, is no reason to measure anything twice. */
  private void measurePairs(Collection<PairSeries> series) throws InterruptedException {
    try {
      measureByTurns(
          series.stream().filter(one -> !one.isOfSameClasses()).map(PairSeries::campaign).toList());
    } catch (SetupException e) {
      throw new SetupException(
          "%s\nNothing is recorded, and what was measured is kept: to go on, repeat the command with"
                  .formatted(e.getMessage())
              + " --resume %s.".formatted(folder.path()),
          e);
    }
  }

  /** A pair with one, then a pair with the other: what the machine does falls on both. */
  private void measureByTurns(List<Campaign> campaigns) throws InterruptedException {
    try (var progress = new PairProgress(Progress.on(err, "rounds"), plan.rounds())) {
      for (var isGoing = !campaigns.isEmpty(); isGoing; ) {
        isGoing = false;
        for (var campaign : campaigns) {
          var all = campaigns.stream().map(Campaign::standing).reduce(NOTHING, Standing::plus);
          progress.standing(all);
          isGoing |= campaign.step(progress);
        }
      }
    }
  }

  private Subject subject(String who, Commit commit) throws InterruptedException {
    err.println(
        "Getting %s ready; builds and their logs are in %s"
            .formatted(who, options.build.folder(here)));
    return commit.subject(who, options.build.cache(here), options.build.recipe());
  }
}
