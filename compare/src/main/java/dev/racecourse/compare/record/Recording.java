package dev.racecourse.compare.record;

import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.HistoryStore;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.races.KeptSuite;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.run.RunSettings;
import dev.racecourse.compare.schedule.Campaign;
import dev.racecourse.compare.schedule.PairProgress;
import dev.racecourse.compare.schedule.Progress.Standing;
import dev.racecourse.console.Progress;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.side.Both;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * The way from a name to a run in the history.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for what was recorded
 * @param err for progress
 */
record Recording(Path here, RecordOptions options, PrintWriter out, PrintStream err) {

  private static final Standing NOTHING = new Standing(0, 0, 0, 0, Duration.ZERO);

  /** Measures, stores, prints, and returns the exit code. */
  int record() throws InterruptedException {
    options.build.require(here);
    options.output.map(here::resolve).ifPresent(RunDirectory::requireEmpty);
    var repository = new Repository(here);
    var store = options.storing.store(here);
    var history = store.read();
    history.notes().forEach(err::println);
    var commits = RecordedCommits.find(repository, options, history);
    try (var folder = folder(commits)) {
      commits.lines().forEach(out::println);
      out.println("raw       " + folder.path());
      out.flush();
      var measured = measured(commits, folder);
      var run = measured.run(repository);
      new RunText(run).lines().forEach(out::println);
      out.flush();
      if (run.cells().isEmpty() && run.races().isEmpty()) {
        throw new SetupException(
            "there is nothing to measure: no other commit to compare with, and no race tests.\n"
                + "Give --previous or --anchor. Nothing was recorded.");
      }
      keep(run, store, folder);
      return run.cells().stream().allMatch(measured::isMeasured)
          ? ExitCode.FINE
          : ExitCode.NOTHING_TO_SAY;
    }
  }

  /** What cannot be pushed is not lost: the folder holds the same file. */
  private void keep(Run run, HistoryStore store, RunDirectory folder) throws InterruptedException {
    var copy = folder.file("history");
    HistoryStore.directory(copy).append(run);
    err.println("Adding the run to " + options.storing.named());
    try {
      store.append(run);
    } catch (SetupException e) {
      throw new SetupException(
          e.getMessage() + "\nThe run is in " + copy + ", which --store reads, too.", e);
    }
    out.println("recorded  run %s in %s".formatted(run.header().id(), options.storing.named()));
  }

  private RecordedRun measured(RecordedCommits commits, RunDirectory folder)
      throws InterruptedException {
    var plan = plan(commits, folder);
    var budget = new Budget(plan);
    var head = subject("the commit", commits.commit());
    var series = new LinkedHashMap<String, PairSeries>();
    try {
      for (var other : commits.others().entrySet()) {
        var subjects = new Both<>(subject(other.getKey(), other.getValue()), head);
        var part = folder.part(other.getKey());
        series.put(other.getKey(), PairSeries.of(subjects, options, plan, part, budget));
      }
      var races = races(head, folder, budget);
      measureByTurns(
          series.values().stream()
              .filter(one -> !one.isOfSameClasses())
              .map(PairSeries::campaign)
              .toList(),
          plan);
      return new RecordedRun(commits, head, Map.copyOf(series), races, plan);
    } catch (InterruptedException e) {
      err.println(
          "Nothing is recorded. To go on, repeat the command with --resume " + folder.path());
      throw e;
    } finally {
      series.values().forEach(PairSeries::close);
    }
  }

  /** A pair with one, then a pair with the other: what the machine does falls on both. */
  private void measureByTurns(List<Campaign> campaigns, Plan plan) throws InterruptedException {
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

  private List<RaceRow> races(Subject head, RunDirectory folder, Budget budget)
      throws InterruptedException {
    try {
      var kept = new KeptSuite(folder, options.races, budget, err);
      return new RecordedRaces(kept, SuiteRun::of).rows(head);
    } catch (TimeoutException e) {
      err.println("The budget ended before the race tests did: nothing is recorded of races.");
      return List.of();
    }
  }

  private Subject subject(String who, Commit commit) throws InterruptedException {
    err.println(
        "Getting %s ready; builds and their logs are in %s"
            .formatted(who, options.build.folder(here)));
    return commit.subject(who, options.build.cache(here), options.build.recipe());
  }

  private RunDirectory folder(RecordedCommits commits) {
    if (options.resume.isPresent()) {
      return RunDirectory.resume(here.resolve(options.resume.get()));
    }
    var what = "record-" + commits.commit().hash().substring(0, 8);
    return RunDirectory.create(
        options
            .output
            .map(here::resolve)
            .orElseGet(() -> RunDirectory.dated(options.build.folder(here), what)));
  }

  private Plan plan(RecordedCommits commits, RunDirectory folder) {
    var others = String.join(" ", commits.others().values().stream().map(Commit::hash).toList());
    var ids = new Both<>(others, commits.commit().hash());
    if (options.resume.isPresent()) {
      var begun = RunSettings.read(folder);
      var plan = options.pairing.plan(begun.seed());
      begun.require(RunSettings.of(ids, plan, told()), folder);
      return plan;
    }
    var plan = options.pairing.plan();
    RunSettings.of(ids, plan, told()).write(folder);
    return plan;
  }

  /** The options that decide what is measured. */
  private SortedMap<String, String> told() {
    var told = new TreeMap<>(options.cells.told());
    told.putAll(options.build.told());
    told.put("--pairs", Integer.toString(options.pairs));
    told.put("--races", options.races);
    return told;
  }
}
