package dev.racecourse.compare.record;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.HistoryStore;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way from a name to a run in the history.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for what was recorded
 * @param err for progress
 */
record Recording(Path here, RecordOptions options, PrintWriter out, PrintStream err) {

  /** Measures, stores, prints, and returns the exit code. */
  int record() throws InterruptedException {
    options.build.require(here);
    options.folder.require(here, options.build);
    var repository = new Repository(here);
    var store = options.storing.store(here);
    var history = store.read();
    history.notes().forEach(err::println);
    var commits = RecordedCommits.find(repository, options, history);
    try (var folder = folder(commits)) {
      commits.lines().forEach(out::println);
      out.println("raw       " + folder.path());
      out.flush();
      var kept = HistoryStore.directory(folder.file("history"));
      var earlier = kept.read().runs();
      if (!earlier.isEmpty()) {
        out.println("It was measured before, to its end, and is only stored now.");
        store(earlier.get(0), store, folder);
        return ExitCode.FINE;
      }
      var measured = measured(commits, folder);
      var run = measured.run(repository);
      new RunText(run).lines().forEach(out::println);
      measured.oneSided().forEach(cell -> out.println("left out  " + cell));
      var gaps = measured.gaps(run);
      gaps.forEach(gap -> out.println("not measured: " + gap));
      out.flush();
      kept.append(run);
      store(run, store, folder);
      return gaps.isEmpty() ? ExitCode.FINE : ExitCode.NOTHING_TO_SAY;
    }
  }

  private RecordedRun measured(RecordedCommits commits, RunDirectory folder)
      throws InterruptedException {
    try {
      return new Measuring(here, options, folder, plan(commits, folder), err).measure(commits);
    } catch (InterruptedException e) {
      err.println(
          "Nothing is recorded. To go on, repeat the command with --resume " + folder.path());
      throw e;
    }
  }

  /** What cannot be pushed is not lost: the folder holds the same file. */
  private void store(Run run, HistoryStore store, RunDirectory folder) throws InterruptedException {
    var later =
        "The run is in %s; repeat the command with --resume to store it again."
            .formatted(folder.path());
    err.println("Adding the run to " + options.storing.named());
    try {
      store.append(run);
    } catch (SetupException e) {
      throw new SetupException(e.getMessage() + "\n" + later, e);
    } catch (InterruptedException e) {
      err.println(later);
      throw e;
    }
    out.println("recorded  run %s in %s".formatted(run.header().id(), options.storing.named()));
  }

  private RunDirectory folder(RecordedCommits commits) {
    var what = "record-" + commits.commit().hash().substring(0, 8);
    return options.folder.open(here, options.build, what);
  }

  private Plan plan(RecordedCommits commits, RunDirectory folder) {
    var ids = new TreeMap<>(Map.of("commit", commits.commit().hash()));
    commits.others().forEach((who, other) -> ids.put(who, other.hash()));
    return options.folder.plan(options.pairing, ids, told(), folder);
  }

  /** The options that decide what is measured. */
  private SortedMap<String, String> told() {
    var told = new TreeMap<>(options.cells.told());
    told.putAll(options.build.told());
    told.put("--pairs", Integer.toString(options.pairs));
    told.put("--races", options.races.told());
    return told;
  }
}
